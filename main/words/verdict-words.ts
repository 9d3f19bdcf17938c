import type { Verdict } from '../contract/verdict.ts';

/** One word per verdict, on screens, in the report and on the command line. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  notMet: 'to fix',
  pending: 'waits for a restart',
  unknown: 'not read',
  manual: 'for you',
  met: 'in order',
  notApplicable: 'does not apply',
};
/** The word behind a number: `1 waits for a restart`, `4 wait for a restart`. */
export function verdictWordFor(count: number, verdict: Verdict | 'waived'): string {
  if (verdict === 'waived') return 'accepted';
  if (count !== 1 && verdict === 'pending') return 'wait for a restart';
  if (count !== 1 && verdict === 'notApplicable') return 'do not apply';
  return verdictWords[verdict];
}
/** In the order in which they matter. */
export const verdictOrder: readonly Verdict[] = ['notMet', 'pending', 'unknown', 'manual', 'met', 'notApplicable'];
