import { control, given } from '../control.ts';
import { all, contains, within } from '../../resources/grammar/expect.ts';
import { askedValues } from '../../resources/asked.ts';
import { firewallRule, isLocalRule, isManagementRule } from '../../resources/firewall-rule.ts';

export const managementPorts = control({
  id: 'W12-08',
  aka: ['HV-A-39', 'W13-01'],
  area: 'perimeter',
  serves: ['S01', 'S36', 'S37'],
  title: 'Management ports are open to the management networks only',
  titleWhenNotMet: '{target} lets in more than your management networks',
  severity: 'high',
  depth: 'recommended',
  why: 'Remote Desktop, WinRM and the Hyper-V services are the doors to everything on the host. Nobody but its administrators needs to see them.',
  each: firewallRule.targets.where(isManagementRule),
  expect: within(firewallRule.remoteAddresses, askedValues.managementNetworks),
  severityWhen: { holds: all(contains(firewallRule.profiles, ['Public']), contains(firewallRule.remoteAddresses, ['Any'])), severity: 'critical' },
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence:
      'Computers outside the management networks can no longer reach this port. Cluster and replica partners, backup and monitoring must lie inside them.',
    prechecks: [
      { say: 'The rule belongs to this host and not to Group Policy.', holds: isLocalRule },
      { say: 'Cluster and replica partners, backup and monitoring servers lie inside the management networks.' },
    ],
    endangers: 'connection',
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [
      given(firewallRule.name, 'WINRM-HTTP-In-TCP'),
      given(firewallRule.source, 'Local'),
      given(firewallRule.profiles, ['Domain']),
      given(firewallRule.remoteAddresses, ['10.0.4.0/255.255.255.0', '10.0.8.1-10.0.8.9']),
      given(askedValues.managementNetworks, ['10.0.0.0/16']),
    ],
    bad: [
      given(firewallRule.name, 'WINRM-HTTP-In-TCP'),
      given(firewallRule.source, 'Local'),
      given(firewallRule.profiles, ['Domain']),
      given(firewallRule.remoteAddresses, ['Any']),
      given(askedValues.managementNetworks, ['10.0.0.0/16']),
    ],
  },
});
