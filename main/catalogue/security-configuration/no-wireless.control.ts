import { control, given } from '../control.ts';
import { is, oneOf } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';
import { netAdapter, wirelessMedia } from '../../resources/net-adapter.ts';

export const noWireless = control({
  id: 'W02-28',
  area: 'security-configuration',
  serves: ['S21'],
  title: 'Wireless network adapters of servers are disabled',
  titleWhenNotMet: 'The wireless network adapter {target} is enabled',
  severity: 'medium',
  depth: 'essential',
  why: 'An attacker nearby can reach the host over Wi-Fi or mobile broadband, past the firewall of the network.',
  appliesWhen: {
    holds: oneOf(machine.productType, ['Server', 'DomainController']),
    otherwise: 'On a client the wireless network may be its only one. Decide that there.',
  },
  each: netAdapter.targets.where(oneOf(netAdapter.medium, [...wirelessMedia])),
  expect: is(netAdapter.switchedOn, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Connections over this network adapter',
    takesEffect: 'now',
    consequence: 'The adapter is disabled immediately. All connections over it end.',
    endangers: 'connection',
    prechecks: [
      {
        say: 'Neither your session, a virtual switch nor the default route uses this adapter.',
        undecided: 'The path of a session through teams, switches and tunnels cannot be followed on the host.',
      },
    ],
  },
  sources: ['stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(netAdapter.medium, '9'), given(netAdapter.switchedOn, false)],
    bad: [given(machine.productType, 'Server'), given(netAdapter.medium, '9'), given(netAdapter.switchedOn, true)],
  },
});
