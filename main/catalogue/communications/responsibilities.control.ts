import { control } from '../control.ts';

export const responsibilities = control({
  id: 'W01-04',
  area: 'communications',
  serves: ['S17'],
  title: 'A responsible person is named for this host, and its administrators know their duties',
  titleWhenNotMet: 'No responsible person is named for this host',
  severity: 'medium',
  depth: 'essential',
  why: 'Without a responsible person, the response to an attack starts hours late.',
  manual: {
    question: 'Is a person responsible for this host, and have its administrators accepted their duties in writing within the last year?',
    evidence: 'The name, the date, and where the document is stored.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
