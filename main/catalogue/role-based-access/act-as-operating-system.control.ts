import { control, given } from '../control.ts';
import { excludes, within } from '../../resources/grammar/expect.ts';
import { userRight } from '../../resources/user-right.ts';
import { administrators, authenticatedUsers, everyone, users } from '../../resources/well-known-sids.ts';

const actAsSystem = userRight('SeTcbPrivilege');

export const actAsOperatingSystem = control({
  id: 'W10-10',
  area: 'role-based-access',
  serves: ['S34'],
  title: 'Nobody may act as part of the operating system',
  titleWhenNotMet: 'Somebody may act as part of the operating system',
  severity: 'high',
  depth: 'essential',
  why: 'Whoever holds this right can become anybody on the host without a password.',
  expect: within(actAsSystem, []),
  report: {
    half: within(actAsSystem, [administrators, users, authenticatedUsers, everyone]),
    because: 'An account holds it that Castellan does not take it from: find out which service needs it before you do.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    set: excludes(actAsSystem, [administrators, users, authenticatedUsers, everyone]),
    takesEffect: 'now',
    consequence: 'Takes it from groups that never need it. Sessions that are open keep it until they end.',
    prechecks: [{ say: 'No backup or agent runs under an account that has the right through one of these groups.' }],
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(actAsSystem, [])], bad: [given(actAsSystem, [administrators])] },
});
