import type { Finding } from '../../contract/finding.ts';
import type { HowChanged } from '../../contract/how-changed.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { severityOrder } from '../../words/findings/severity-words.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';

type Judged = Pick<Finding, 'verdict' | 'severity' | 'waived'>;

/** Verdicts that can be compared, the best first. What was not read, not answered or does not apply is neither better nor worse. */
const comparable: readonly Verdict[] = ['met', 'pending', 'notMet'];

/** How one finding differs between two times; undefined: it did not exist then. */
export function howChanged(before: Judged | undefined, after: Judged | undefined): HowChanged {
  if (!after) return 'gone';
  if (!before) return isToFix(after) ? 'new' : 'added';
  const [was, is] = [comparable.indexOf(before.verdict), comparable.indexOf(after.verdict)];
  if (before.verdict === after.verdict) return after.verdict === 'notMet' ? bySeverity(before, after) : 'other';
  if (was < 0 || is < 0) return 'notComparable';
  if (is > was) return 'worse';
  return after.verdict === 'met' ? 'fixed' : 'better';
}

function bySeverity(before: Judged, after: Judged): HowChanged {
  // The most severe stands first.
  const [was, is] = [severityOrder.indexOf(before.severity), severityOrder.indexOf(after.severity)];
  return is === was ? 'other' : is < was ? 'worse' : 'better';
}
