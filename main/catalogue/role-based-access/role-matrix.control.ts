import { control } from '../control.ts';

export const roleMatrix = control({
  id: 'W10-27',
  area: 'role-based-access',
  serves: ['S06', 'S34'],
  title: 'It is written down who may do what on these hosts',
  titleWhenNotMet: 'Nobody has written down who may do what on these hosts',
  severity: 'medium',
  depth: 'recommended',
  why: 'Rights that nobody wrote down are rights that nobody takes away when somebody leaves.',
  manual: {
    question: 'Is there a list of who may do what on these hosts, and does somebody approve the rights of a host administrator?',
    evidence: 'Where the list lies, and when it was compared with the groups last.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
