import { control, given } from '../control.ts';
import { is, some } from '../../resources/grammar/expect.ts';
import { firewallRule, isManagementRule } from '../../resources/firewall-rule.ts';
import { firewallProfile } from '../../resources/firewall-profile.ts';

export const firewallOn = control({
  id: 'W12-01',
  area: 'perimeter',
  serves: ['S36'],
  title: 'The firewall is on in all three profiles',
  titleWhenNotMet: 'The firewall of the profile {target} is off',
  severity: 'critical',
  depth: 'essential',
  why: 'Without it every service of the host answers everybody who reaches it, the machines on it included.',
  each: firewallProfile.targets,
  expect: is(firewallProfile.effective, 'True'),
  fix: {
    kind: 'set',
    class: 'guarded',
    set: is(firewallProfile.local, 'True'),
    takesEffect: 'now',
    consequence: 'What no rule lets in is refused from now on, new connections of administrators included.',
    prechecks: [
      { say: 'At least one rule lets management in.', holds: some(firewallRule.targets.where(isManagementRule)) },
      { say: 'A rule lets your own connection in, on this profile.' },
    ],
    endangers: 'connection',
  },
  sources: ['cis-ws2022', 'stig-ws2022', 'sp-800-53'],
  examples: { good: [given(firewallProfile.effective, 'True')], bad: [given(firewallProfile.effective, 'False')] },
});
