import { verdicts } from '../../contract/verdict.ts';
import type { ComparedView, HistoryView, RunView, ScanSummary } from '../../contract/wizard/history-view.ts';
import { findingRow } from '../../application/finding-row.ts';
import type { ListedRun } from '../../application/list-runs.ts';
import { compareScans, readHistory, type KeptScanJudged } from '../../application/read-history.ts';
import { openBySeverity } from './open-by-severity.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import type { Workspace } from './workspace.ts';

/** Every scan that is kept and every run of this host, newest run first. */
export async function history(workspace: Workspace, reference: string): Promise<HistoryView> {
  const { scans, runs, notices } = await readHistory(workspace.application, workspace.session(reference));
  return { scans: scans.map(summary), runs: runs.map(runView).reverse(), notices: [...notices] };
}

/** Two kept scans of one host side by side. */
export async function compareKeptScans(workspace: Workspace, reference: string, from: string, to: string): Promise<ComparedView> {
  const differences = await compareScans(workspace.application, workspace.session(reference), from, to);
  return {
    from,
    to,
    changes: differences.map((each) => ({
      is: each.is,
      ours: each.ours,
      ...(each.before && { before: findingRow(each.before) }),
      ...(each.after && { after: findingRow(each.after) }),
    })),
  };
}

function summary({ finishedAt, findings, unreadable }: KeptScanJudged): ScanSummary {
  const counts = { verdicts: zero(verdicts), open: openBySeverity(findings) };
  for (const finding of findings) counts.verdicts[finding.verdict] += 1;
  return { finishedAt, readable: unreadable === undefined, ...(unreadable !== undefined && { trouble: unreadable }), ...counts };
}
const zero = <N extends string>(names: readonly N[]): Record<N, number> => Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>;

function runView({ run, inPlace }: ListedRun): RunView {
  const of = run.plan.changes.length;
  return {
    id: run.id,
    at: run.at,
    by: run.by,
    plan: run.plan.id,
    purpose: run.plan.purpose,
    ended: run.ended,
    interrupted: run.interrupted,
    ...(run.resetAt !== undefined && { resetAt: run.resetAt }),
    planned: of,
    steps: run.steps.map(({ step, change, settled }) => {
      const remark = stepRemark({ change, settled });
      return {
        step,
        of,
        change,
        ...(settled && { settled }),
        inPlace: inPlace.has(step),
        canUndo: inPlace.has(step) && change.undo.is === 'exact',
        ...(remark !== undefined && { remark }),
      };
    }),
  };
}
