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
/** In the order in which they matter. */
export const verdictOrder: readonly Verdict[] = ['notMet', 'pending', 'unknown', 'manual', 'met', 'notApplicable'];
/** From the gravest. */
export const severityOrder: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
export const severityWords: Readonly<Record<Severity, string>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'for information' };
