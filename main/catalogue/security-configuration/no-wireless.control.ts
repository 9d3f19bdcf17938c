import { control, given } from '../control.ts';
import { is, oneOf } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';
import { netAdapter, wirelessMedia } from '../../resources/net-adapter.ts';

export const noWireless = control({
  id: 'W02-28',
  area: 'security-configuration',
  serves: ['S21'],
  title: 'No wireless adapter of a server is switched on',
  titleWhenNotMet: 'The wireless adapter {target} is switched on',
  severity: 'medium',
  depth: 'essential',
  why: 'A radio in a server is a door that no firewall of yours stands in front of.',
  appliesWhen: {
    holds: oneOf(machine.productType, ['Server', 'DomainController']),
    otherwise: 'On a client the wireless network may be its only one. Decide that there.',
  },
  each: netAdapter.targets.where(oneOf(netAdapter.medium, [...wirelessMedia])),
  expect: is(netAdapter.switchedOn, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'The adapter is off at once. Whatever came over it ends, your own session perhaps included.',
    endangers: 'connection',
    prechecks: [{ say: 'Neither your session nor a virtual switch nor the default route uses this adapter.' }],
  },
  sources: ['stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(netAdapter.medium, '9'), given(netAdapter.switchedOn, false)],
    bad: [given(machine.productType, 'Server'), given(netAdapter.medium, '9'), given(netAdapter.switchedOn, true)],
  },
});
