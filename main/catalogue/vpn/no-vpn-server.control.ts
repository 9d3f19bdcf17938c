import { control, given } from '../control.ts';
import { all, oneOf } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { service } from '../../resources/service.ts';

const routing = service('RemoteAccess');

export const noVpnServer = control({
  id: 'W13-02',
  area: 'vpn',
  serves: ['S19', 'S37'],
  title: 'The host is no VPN server and no router',
  titleWhenNotMet: 'Routing and Remote Access runs on the host',
  severity: 'high',
  depth: 'essential',
  why: 'A VPN server stands with one foot in the internet. On the host, a hole in it is a hole in every machine.',
  expect: all(oneOf(routing.startType, ['Disabled', absent]), oneOf(routing.state, ['Stopped', absent])),
  fix: {
    kind: 'steps',
    steps: [
      'Find out who comes in through it: open connections stand in “Routing and Remote Access” or Get-RemoteAccessConnectionStatistics.',
      'Set up the VPN in a virtual machine or on the firewall, and move the people there.',
      'Stop and disable the service RemoteAccess, remove the role (Remote Access), and restart the host in a maintenance window. NAT for machines that went through it ends.',
      'Read again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(routing.startType, 'Disabled'), given(routing.state, 'Stopped')],
    bad: [given(routing.startType, 'Automatic'), given(routing.state, 'Running')],
  },
});
