import { control } from '../control.ts';

export const logReview = control({
  id: 'W11-16',
  area: 'auditing',
  serves: ['S35'],
  title: 'Somebody looks at the logs, and something raises an alarm',
  titleWhenNotMet: 'Nobody looks at the logs',
  severity: 'medium',
  depth: 'essential',
  why: 'A log that nobody reads tells you months later how it happened, and stops nothing.',
  manual: {
    question: 'Who looks at the logs of these hosts, how often, and what raises an alarm by itself?',
    evidence: 'The name of the person or service, and the last alarm that was followed up.',
    validForDays: 180,
  },
  sources: ['sp-800-53'],
});
