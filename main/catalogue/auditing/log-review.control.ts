import { control } from '../control.ts';

export const logReview = control({
  id: 'W11-16',
  area: 'auditing',
  serves: ['S35'],
  title: 'Someone reviews the logs of the hosts, and alerts are configured',
  titleWhenNotMet: 'Nobody reviews the logs of the hosts',
  severity: 'medium',
  depth: 'essential',
  why: 'An attacker stays unnoticed for months if nobody reads the logs.',
  manual: {
    question: 'Who reviews the logs of these hosts, how often, and what raises an alert automatically?',
    evidence: 'The name of the person or service, and the last alert that was followed up.',
    validForDays: 180,
  },
  sources: ['sp-800-53'],
});
