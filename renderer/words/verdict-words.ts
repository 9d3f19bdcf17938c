import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';

/** One word per verdict, everywhere the same: on badges, filters, in tables and in announcements. */
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
/** From the gravest. */
export const severityOrder: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
export const severityWords: Readonly<Record<Severity, string>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'for information' };
