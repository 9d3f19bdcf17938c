import { control } from '../control.ts';

export const logReview = control({
  id: 'W11-16',
  area: 'auditing',
  serves: ['S35'],
  title: 'The event logs of the hosts are reviewed, and alerts are configured',
  titleWhenNotMet: 'The event logs of the hosts are not reviewed, or no alerts are configured',
  severity: 'medium',
  depth: 'essential',
  why: 'If no administrator reads the event logs, an attacker stays undetected for months.',
  manual: {
    question: 'Does a named person or service review the event logs of these hosts regularly, and are alerts configured?',
    evidence: 'The name of the person or service, how often the logs are reviewed, and the last alert that was followed up.',
    validForDays: 180,
  },
  sources: ['sp-800-53'],
});
