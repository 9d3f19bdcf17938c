import { control } from '../../control.ts';
import { is, roleIs } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noPortMirroring = control({
  id: 'HV-D-25',
  area: 'vm-settings',
  serves: ['S31', 'S35'],
  title: 'Port mirroring is disabled on VM network adapters',
  titleWhenNotMet: 'Port mirroring is enabled on {target}',
  severity: 'high',
  severityWhen: { holds: roleIs(['appliance'], vmNetworkAdapter.vm), severity: 'medium' },
  depth: 'essential',
  why: 'A VM that is the destination of port mirroring receives the traffic of other VMs. An attacker in it can record passwords and data without being detected. This control reads the adapters of VMs, not the ports of the switch.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.portMirroring, 'None'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Intrusion detection and network monitoring VMs',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. An intrusion detection or monitoring VM no longer receives the mirrored traffic. Check the external port of the switch as well: (Get-VMSwitchExtensionPortFeature -ExternalPort -SwitchName SWITCH).SettingData.MonitorMode must be 0.',
    prechecks: [
      {
        say: 'No intrusion detection or network monitoring VM uses this mirroring.',
        undecided: 'Roles inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['sp-800-125b', 'hyper-v-security-plan'],
});
