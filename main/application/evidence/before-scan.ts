import type { Control } from '../../catalogue/control.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Profile } from '../../contract/profile.ts';
import { judge } from '../../engine/judging/judge.ts';
import { appliedChanges, type Run } from '../../engine/history/runs.ts';
import { whatBecame } from '../../engine/history/what-became.ts';
import type { KeptScan } from '../../storage/scans/scan-store.ts';
import { scanNamed } from './scan-named.ts';

/** No comparison, said by the user. */
export const notMeasured = 'none';

/**
 * The kept scan that this one is measured against: the one that was named, else the last one before the newest changes, else the one
 * before. Undefined where there is none. `history` is newest first. Throws EngineError ambiguousTarget where the name fits several scans.
 */
export function beforeScan(history: readonly KeptScan[], named: string | undefined, finishedAt: string, runs: readonly Run[]): KeptScan | undefined {
  if (named === notMeasured) return undefined;
  if (named !== undefined) return scanNamed(history, named);
  const newestFix = runs.findLast((run) => run.plan.purpose === 'fix' && run.steps.some((step) => whatBecame(step).is === 'made'));
  // What a run touched is read again without a scan of its own, so the scan before it may be the one at hand.
  return history.find((each) => each.finishedAt < (newestFix?.at ?? finishedAt));
}

/** An earlier scan by today’s catalogue and answers: two times are measured with one measure. */
export async function judgedBefore(
  kept: KeptScan,
  controls: readonly Control[],
  profile: Profile,
  runs: readonly Run[],
): Promise<{ readonly finishedAt: string; readonly findings: readonly Finding[] }> {
  const { facts, finishedAt } = await kept.read();
  const applied = appliedChanges(runs).filter((change) => change.at <= finishedAt);
  return { finishedAt, findings: controls.flatMap((control) => judge(control, { facts, profile, applied, now: finishedAt })) };
}
