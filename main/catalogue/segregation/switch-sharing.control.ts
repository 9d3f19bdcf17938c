import { control, given } from '../control.ts';
import { all, is, referredBy } from '../../resources/grammar/expect.ts';
import { vmNetworkAdapter } from '../../resources/vm-network-adapter.ts';
import { vmSwitch } from '../../resources/vm-switch.ts';

export const switchSharing = control({
  id: 'HV-A-07',
  area: 'segregation',
  serves: ['S01', 'S31'],
  title: 'External switches of virtual machines are not shared with the host',
  titleWhenNotMet: 'The switch {target} carries machines and the host on one wire',
  severity: 'high',
  depth: 'recommended',
  why: 'On a shared switch every machine can talk to the management address of its host. One captured machine is then one step from all of them.',
  each: vmSwitch.targets.where(all(is(vmSwitch.type, 'External'), referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch))),
  appliesWhen: { holds: is(vmSwitch.embeddedTeaming, false), otherwise: 'Converged hosts share their switch by design: separate them by VLAN (HV-A-10).' },
  expect: is(vmSwitch.allowManagementOS, false),
  fix: {
    kind: 'steps',
    steps: [
      'Give the host a network adapter of its own and check that you reach it there.',
      'Write down the IP, DNS and VLAN settings of the host’s adapter on this switch: they are lost with it.',
      'Connect to the host over the new adapter or its console.',
      'Switch sharing off: Set-VMSwitch -AllowManagementOS $false. Then read again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
  examples: {
    good: [
      given(vmSwitch.type, 'External'),
      given(vmSwitch.embeddedTeaming, false),
      given(vmSwitch.allowManagementOS, false),
      given(vmNetworkAdapter.switch, 'S' as never),
    ],
    bad: [
      given(vmSwitch.type, 'External'),
      given(vmSwitch.embeddedTeaming, false),
      given(vmSwitch.allowManagementOS, true),
      given(vmNetworkAdapter.switch, 'S' as never),
    ],
  },
});
