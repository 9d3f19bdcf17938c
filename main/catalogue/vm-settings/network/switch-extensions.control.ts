import { control } from '../../control.ts';
import { all, is, not, oneOf } from '../../../grammar/expect.ts';
import { switchExtension } from '../../../resources/hyper-v/host/switch-extension.ts';

export const switchExtensions = control({
  id: 'HV-D-35',
  area: 'vm-settings',
  serves: ['S01', 'S31'],
  title: 'Virtual switches have no capturing and no foreign extensions',
  titleWhenNotMet: 'The extension {target} captures traffic or is not from Microsoft',
  severity: 'medium',
  depth: 'recommended',
  why: 'An extension reads or changes the traffic of all VMs on the switch. An attacker with administrator rights on the host can use one to record passwords unnoticed.',
  each: switchExtension.targets.where(is(switchExtension.enabled, true)),
  expect: all(oneOf(switchExtension.vendor, ['Microsoft', 'Microsoft Corporation']), not(oneOf(switchExtension.type, ['Capture', 'Monitoring']))),
  severityWhen: { holds: oneOf(switchExtension.type, ['Capture', 'Monitoring']), severity: 'high' },
  fix: {
    kind: 'steps',
    steps: [
      'If the product that installed the extension is in use, accept the risk with its name. Never disable a forwarding extension: all VMs on the switch lose their network.',
      'Identify the product: security software, a network controller (SDN), or a network capture that was not stopped.',
      'Disable the extension of any other product: Hyper-V\\Disable-VMSwitchExtension -VMSwitchName SWITCH -Name NAME. It takes effect immediately.',
      'Uninstall the product that brought it. Scan again.',
    ],
  },
  sources: ['sp-800-125b'],
});
