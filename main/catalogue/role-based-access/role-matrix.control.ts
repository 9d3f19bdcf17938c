import { control } from '../control.ts';

export const roleMatrix = control({
  id: 'W10-27',
  area: 'role-based-access',
  serves: ['S06', 'S34'],
  title: 'Administrative rights on the hosts are documented and approved',
  titleWhenNotMet: 'Administrative rights on the hosts are not documented, or not approved',
  severity: 'medium',
  depth: 'recommended',
  why: 'Undocumented rights remain when an administrator leaves. An attacker can use the forgotten account.',
  manual: {
    question: 'Does a list name the accounts and groups that may administer these hosts, and does a named person approve them?',
    evidence: 'Where the list is stored, and when it was last compared with the groups.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
