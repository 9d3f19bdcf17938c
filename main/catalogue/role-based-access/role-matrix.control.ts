import { control } from '../control.ts';

export const roleMatrix = control({
  id: 'W10-27',
  area: 'role-based-access',
  serves: ['S06', 'S34'],
  title: 'A list documents who may administer these hosts',
  titleWhenNotMet: 'No list documents who may administer these hosts',
  severity: 'medium',
  depth: 'recommended',
  why: 'Rights that are not documented are not removed when a person leaves.',
  manual: {
    question: 'Is there a list of who may administer these hosts, and does someone approve these rights?',
    evidence: 'Where the list is stored, and when it was last compared with the groups.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
