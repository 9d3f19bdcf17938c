import { control, given } from '../control.ts';
import { firewallProfile } from '../../resources/firewall-profile.ts';
import { satisfies } from '../../resources/grammar/expect.ts';

export const noExemptInterface = control({
  id: 'W08-02',
  area: 'security-policies',
  serves: ['S31', 'S36'],
  title: 'The firewall leaves no interface alone',
  titleWhenNotMet: 'The firewall of the profile {target} leaves an interface alone',
  severity: 'high',
  depth: 'essential',
  why: 'On an interface that the firewall leaves alone, everything that listens on the host is open, whatever the rules say.',
  each: firewallProfile.targets,
  expect: satisfies(
    firewallProfile.exemptInterfaces,
    'no interface is left alone',
    (names) => names.length === 0,
    () => [],
  ),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'The rules apply on every interface at once. What came in over the one that was left alone needs a rule from then on.',
    endangers: 'connection',
    prechecks: [{ say: 'Management, live migration, cluster and storage that use this interface have rules of their own.' }],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: { good: [given(firewallProfile.exemptInterfaces, [])], bad: [given(firewallProfile.exemptInterfaces, ['Ethernet 2'])] },
});
