import { control } from '../control.ts';

export const responsibilities = control({
  id: 'W01-04',
  area: 'communications',
  serves: ['S17'],
  title: 'Everybody who works with this host knows what he is responsible for',
  titleWhenNotMet: 'Nobody has stated who is responsible for this host',
  severity: 'medium',
  depth: 'essential',
  why: 'Nobody can read this from a computer. When something happens, the first hour goes to finding out whose it is.',
  manual: {
    question: 'Is there a person responsible for this host, and have its administrators accepted their responsibilities in writing within the last year?',
    evidence: 'The name, the date, and where the document lies.',
    validForDays: 365,
  },
  sources: ['sp-800-53'],
});
