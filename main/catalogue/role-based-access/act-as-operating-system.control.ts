import { control, given } from '../control.ts';
import { excludes, within } from '../../grammar/expect.ts';
import { userRight } from '../../resources/identity/user-right.ts';
import { administrators, authenticatedUsers, everyone, users } from '../../resources/names/well-known-sids.ts';

const actAsSystem = userRight('SeTcbPrivilege');

export const actAsOperatingSystem = control({
  id: 'W10-10',
  area: 'role-based-access',
  serves: ['S34'],
  title: 'No account holds “Act as part of the operating system”',
  titleWhenNotMet: 'An account holds the user right “Act as part of the operating system”',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker with such an account can impersonate any user on the host without a password.',
  expect: within(actAsSystem, []),
  report: {
    half: within(actAsSystem, [administrators, users, authenticatedUsers, everyone]),
    because: 'Castellan does not remove the right from this account. Find the service that needs it first.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Services that run under an account with this right',
    set: excludes(actAsSystem, [administrators, users, authenticatedUsers, everyone]),
    takesEffect: 'now',
    consequence: 'Takes effect at the next sign-in. The right is removed from Administrators, Users, Authenticated Users and Everyone.',
    prechecks: [
      {
        say: 'No backup or agent runs under an account that has the right through one of these groups.',
        undecided: 'Windows does not record which user right a service needs.',
      },
    ],
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(actAsSystem, [])], bad: [given(actAsSystem, [administrators])] },
});
