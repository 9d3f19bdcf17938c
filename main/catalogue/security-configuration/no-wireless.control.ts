import { control } from '../control.ts';
import { is, oneOf } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';
import { netAdapter, wirelessMedia } from '../../resources/network/net-adapter.ts';

export const noWireless = control({
  id: 'W02-28',
  area: 'security-configuration',
  serves: ['S21'],
  title: 'Wireless network adapters of servers are disabled',
  titleWhenNotMet: 'The wireless network adapter {target} is enabled',
  severity: 'medium',
  depth: 'essential',
  why: 'An attacker nearby can reach the host over Wi-Fi or mobile broadband and bypass the network firewall.',
  appliesWhen: {
    holds: oneOf(machine.productType, ['Server', 'DomainController']),
    otherwise: 'This control applies to servers. On a Windows client, the wireless adapter can be the only network adapter.',
  },
  each: netAdapter.targets.where(oneOf(netAdapter.medium, [...wirelessMedia])),
  expect: is(netAdapter.switchedOn, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Connections over this network adapter',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. The adapter is disabled, and all connections over it end.',
    endangers: 'connection',
    prechecks: [
      {
        say: 'Neither your session, a virtual switch nor the default route uses this adapter.',
        undecided: 'The host cannot trace a session through teams, switches and tunnels.',
      },
    ],
  },
  sources: ['stig-ws2022'],
});
