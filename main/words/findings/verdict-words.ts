import type { Verdict } from '../../contract/verdict.ts';

/** One word per verdict, on screens, in the report and on the command line. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  notMet: 'To fix',
  pending: 'Restart pending',
  unknown: 'Could not be read',
  manual: 'Needs your answer',
  met: 'OK',
  notApplicable: 'Not applicable',
};
/** A finding to fix whose risk was accepted. */
export const waivedWord = 'Accepted risk';

/** The words behind a number: `3 to fix`, `4 need your answer`, `17 OK`. */
const plurals: Readonly<Record<Verdict | 'waived', readonly [one: string, many: string]>> = {
  notMet: ['to fix', 'to fix'],
  pending: ['restart pending', 'restarts pending'],
  unknown: ['could not be read', 'could not be read'],
  manual: ['needs your answer', 'need your answer'],
  met: ['OK', 'OK'],
  notApplicable: ['not applicable', 'not applicable'],
  waived: ['accepted risk', 'accepted risks'],
};
export const verdictWordFor = (count: number, verdict: Verdict | 'waived'): string => plurals[verdict][count === 1 ? 0 : 1];

/** In the order in which they matter. */
export const verdictOrder: readonly Verdict[] = ['notMet', 'pending', 'unknown', 'manual', 'met', 'notApplicable'];
