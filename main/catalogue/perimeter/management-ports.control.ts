import { control, given } from '../control.ts';
import { all, contains, within } from '../../grammar/expect.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { firewallRule, isLocalRule, isManagementRule } from '../../resources/network/firewall-rule.ts';
import { session } from '../../resources/windows/session.ts';

export const managementPorts = control({
  id: 'W12-08',
  aka: ['HV-A-39', 'W13-01'],
  area: 'perimeter',
  serves: ['S01', 'S36', 'S37'],
  title: 'Inbound firewall rules for management ports allow the management networks only',
  titleWhenNotMet: 'Inbound firewall rule {target} allows a management port from outside your management networks',
  severity: 'high',
  depth: 'recommended',
  why: 'An attacker who reaches Remote Desktop, WinRM, SMB or RPC of the host can guess passwords and use vulnerabilities. Any compromised computer on the network is enough.',
  each: firewallRule.targets.where(isManagementRule),
  expect: within(firewallRule.remoteAddresses, askedValues.managementNetworks),
  severityWhen: { holds: all(contains(firewallRule.profiles, ['Public']), contains(firewallRule.remoteAddresses, ['Any'])), severity: 'critical' },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Computers outside the management networks',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Computers outside the management networks can no longer connect through this rule, including cluster and replica partners, backup and monitoring.',
    prechecks: [
      { say: 'The rule is defined on this host, not by Group Policy.', holds: isLocalRule },
      { say: 'Your own address is inside the management networks.', holds: within(session.peerAddresses, askedValues.managementNetworks) },
      {
        say: 'The addresses of cluster and replica partners, backup and monitoring servers are inside the management networks.',
        undecided: 'Partners that are not connected at this moment cannot be read.',
      },
    ],
    endangers: 'connection',
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [
      given(firewallRule.name, '{8f3a2c10-6b1d-4a57-9c2e-000000000001}'),
      given(firewallRule.opens, ['WinRM (5985)']),
      given(firewallRule.source, 'Local'),
      given(firewallRule.profiles, ['Domain']),
      given(firewallRule.remoteAddresses, ['10.0.4.0/255.255.255.0', '10.0.8.1-10.0.8.9']),
      given(askedValues.managementNetworks, ['10.0.0.0/16']),
    ],
    bad: [
      given(firewallRule.name, '{8f3a2c10-6b1d-4a57-9c2e-000000000001}'),
      given(firewallRule.opens, ['WinRM (5985)']),
      given(firewallRule.source, 'Local'),
      given(firewallRule.profiles, ['Domain']),
      given(firewallRule.remoteAddresses, ['Any']),
      given(askedValues.managementNetworks, ['10.0.0.0/16']),
    ],
  },
});
