import type { Verdict } from '../../contract/verdict.ts';

export const verdictSentences: Readonly<Record<Verdict, string>> = {
  notMet: 'Castellan read the setting. It differs from the desired state.',
  pending: 'Castellan changed the setting. The change takes effect when the host restarts.',
  unknown: 'Castellan could not read the setting. The finding gives the reason.',
  manual: 'Castellan cannot read this from a computer, or your answer is missing.',
  met: 'Castellan read the setting. It has the desired state.',
  notApplicable: 'The host has nothing that this control applies to. The finding gives the reason.',
};
