import { control, given } from '../control.ts';
import { all, is, referredBy } from '../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../resources/hyper-v/vm-network-adapter.ts';
import { vmSwitch } from '../../resources/hyper-v/vm-switch.ts';

export const switchSharing = control({
  id: 'HV-A-07',
  area: 'segregation',
  serves: ['S01', 'S31'],
  title: 'External virtual switches of VMs are not shared with the host',
  titleWhenNotMet: 'The external virtual switch {target} is shared with the host',
  severity: 'high',
  depth: 'recommended',
  why: 'Every VM on a shared switch can reach the management address of the host. An attacker in a VM can attack the host directly.',
  each: vmSwitch.targets.where(all(is(vmSwitch.type, 'External'), referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch))),
  appliesWhen: {
    holds: is(vmSwitch.embeddedTeaming, false),
    otherwise: 'Hosts with Switch Embedded Teaming (SET) share their switch by design. Separate host and VMs by VLAN (HV-A-10, management VLAN).',
  },
  expect: is(vmSwitch.allowManagementOS, false),
  fix: {
    kind: 'steps',
    steps: [
      'If the host adapter has a VLAN of its own (HV-A-10, management VLAN, is OK), accept the risk with this reason.',
      'A Windows client usually has one network adapter: accept the risk, or add an adapter.',
      'Give the host a separate network adapter and check that you can reach the host through it.',
      'List all host adapters on this switch: Get-VMNetworkAdapter -ManagementOS -SwitchName SWITCH. Note their IP, DNS, VLAN and bandwidth settings.',
      'All of them are removed. Undo creates one new adapter without these settings.',
      'Move cluster, live migration, iSCSI and SMB storage networks to other adapters first.',
      'Connect to the host through the new adapter or at the console.',
      'Stop sharing: Set-VMSwitch -Name SWITCH -AllowManagementOS $false. Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
  examples: {
    good: [
      given(vmSwitch.type, 'External'),
      given(vmSwitch.embeddedTeaming, false),
      given(vmSwitch.allowManagementOS, false),
      given(vmNetworkAdapter.switch, 'S'),
    ],
    bad: [
      given(vmSwitch.type, 'External'),
      given(vmSwitch.embeddedTeaming, false),
      given(vmSwitch.allowManagementOS, true),
      given(vmNetworkAdapter.switch, 'S'),
    ],
  },
});
