import { control } from '../control.ts';
import { all, oneOf } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { service } from '../../resources/windows/service.ts';

const routing = service('RemoteAccess');

export const noVpnServer = control({
  id: 'W13-02',
  area: 'vpn',
  serves: ['S19', 'S37'],
  title: 'Routing and Remote Access is disabled on the host',
  titleWhenNotMet: 'Routing and Remote Access is enabled on the host',
  severity: 'high',
  depth: 'essential',
  why: 'A VPN server is reachable from the internet. A vulnerability in it gives an attacker control of the host and every VM.',
  expect: all(oneOf(routing.startType, ['Disabled', absent]), oneOf(routing.state, ['Stopped', absent])),
  fix: {
    kind: 'steps',
    steps: [
      'Check which users connect through it: “Routing and Remote Access” or Get-RemoteAccessConnectionStatistics shows open connections.',
      'Set up the VPN in a VM or on the firewall and move the users there.',
      'NAT for VMs through Routing and Remote Access ends: set up another router for these VMs first.',
      'Stop and disable the service RemoteAccess.',
      'Move or shut down the VMs. Remove the role Remote Access and restart the host in a maintenance window.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
