import { control } from '../control.ts';

export const responsibilities = control({
  id: 'W01-04',
  area: 'communications',
  serves: ['S17'],
  title: 'The host has a named responsible person, and its administrators have accepted their duties',
  titleWhenNotMet: 'The host has no named responsible person, or its administrators have not accepted their duties',
  severity: 'medium',
  depth: 'essential',
  why: 'Without a responsible person, alerts stay unanswered and an attacker gains hours or days.',
  manual: {
    question: 'Is a person responsible for this host, and have its administrators accepted their duties in writing within the last year?',
    evidence: 'The name, the date, and where the document is stored.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
