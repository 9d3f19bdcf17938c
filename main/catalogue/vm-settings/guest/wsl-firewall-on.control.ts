import { control } from '../../control.ts';
import { all, atLeast, is } from '../../../grammar/expect.ts';
import { wslFirewall } from '../../../resources/hyper-v/host/wsl-firewall.ts';
import { machine } from '../../../resources/windows/machine.ts';
import { optionalFeature } from '../../../resources/windows/optional-feature.ts';

/** Windows 11 22H2 is the first with a Hyper-V firewall; WSL 2 needs Virtual Machine Platform. */
const hasWsl = all(atLeast(machine.build, 22_621), is(optionalFeature('VirtualMachinePlatform').state, 'Enabled'));

export const wslFirewallOn = control({
  id: 'HV-D-60',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'The Hyper-V firewall blocks inbound connections to WSL',
  titleWhenNotMet: 'The Hyper-V firewall does not block inbound connections to WSL',
  severity: 'medium',
  depth: 'recommended',
  why: 'With mirrored networking, other computers reach services in WSL through the addresses of the host. The rules of Windows Firewall do not filter this traffic.',
  appliesWhen: {
    holds: hasWsl,
    otherwise: 'The feature Virtual Machine Platform, which WSL 2 needs, is not enabled, or Windows is older than Windows 11 22H2.',
  },
  expect: all(is(wslFirewall.enabled, 'True'), is(wslFirewall.inbound, 'Block')),
  fix: {
    kind: 'steps',
    steps: [
      'Ask the users of WSL which of their services other computers must reach.',
      'Find the id of WSL: Get-NetFirewallHyperVVMCreator.',
      'Note its old values: Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name ID.',
      'Create an allow rule for each of these services with New-NetFirewallHyperVRule.',
      'Block the rest: Set-NetFirewallHyperVVMSetting -Name ID -Enabled True -DefaultInboundAction Block. It takes effect immediately.',
      'If device management (CSP) sets the values, change them there. To undo, set the old values.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-firewall'],
});
