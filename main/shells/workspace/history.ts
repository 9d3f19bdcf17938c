import { verdicts } from '../../contract/verdict.ts';
import type { HistoryView, LastRunView, RunView, ScanSummary } from '../../contract/wizard/history-view.ts';
import type { VmHistory } from '../../contract/wizard/vm-view.ts';
import type { ListedRun } from '../../application/past/list-runs.ts';
import { readHistory, type KeptScanJudged } from '../../application/past/read-history.ts';
import { readLastRun } from '../../application/past/read-last-run.ts';
import { isControlAboutVms } from '../../application/views/control-view.ts';
import { recordedRollback } from '../../application/views/recorded-rollback.ts';
import { vmHistory } from '../../application/vms/vm-history.ts';
import { setByUsView } from './drift.ts';
import { openBySeverity } from './open-by-severity.ts';
import { stepsInOrder } from '../../engine/history/runs.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import { whatBecame } from '../../engine/history/what-became.ts';
import type { Workspace } from './workspace.ts';

/** Every scan that is kept and every run of this host, newest run first. */
export async function history(workspace: Workspace, reference: string): Promise<HistoryView> {
  const { scans, runs, timeLine, notices } = await readHistory(workspace.application, workspace.session(reference));
  return { scans: scans.map(summary), runs: runs.map(runView).reverse(), timeLine: [...timeLine], notices: [...notices] };
}

/** What the kept scans say of one VM. */
export async function historyOfVm(workspace: Workspace, reference: string, vm: string): Promise<VmHistory> {
  const { scans } = await readHistory(workspace.application, workspace.session(reference));
  const aboutVms = new Set(workspace.application.controls.filter(isControlAboutVms).map(({ id }) => id));
  return { scans: [...vmHistory(scans, vm, (control) => aboutVms.has(control))] };
}

function summary({ finishedAt, findings, unreadable }: KeptScanJudged): ScanSummary {
  const counts = { verdicts: zero(verdicts), open: openBySeverity(findings) };
  for (const finding of findings) counts.verdicts[finding.verdict] += 1;
  return { finishedAt, readable: unreadable === undefined, ...(unreadable !== undefined && { problem: unreadable }), ...counts };
}
const zero = <N extends string>(names: readonly N[]): Record<N, number> => Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>;

/** The newest run of this host, beside what is known of the host in this process. */
export async function lastRun(workspace: Workspace, reference: string): Promise<{ last?: LastRunView }> {
  const session = workspace.session(reference);
  const last = await readLastRun(workspace.application, session);
  if (!last) return {};
  const { notBegun, windows, changedSince } = last;
  return {
    last: {
      run: runView(last),
      notBegun: notBegun.map(({ label, target, controls, shownFrom, shownTo }) => ({ label, target, controls, shownFrom, shownTo })),
      windows: [...windows],
      changedSince: changedSince.map((each) => setByUsView(each, session.identity.name)),
    },
  };
}

function runView({ run, inPlace, unknown }: ListedRun): RunView {
  const of = run.plan.changes.length;
  return {
    id: run.id,
    at: run.at,
    by: run.by,
    ...(run.ticket !== undefined && { ticket: run.ticket }),
    ...(run.approver !== undefined && { approver: run.approver }),
    plan: run.plan.id,
    purpose: run.plan.purpose,
    ended: run.ended,
    interrupted: run.interrupted,
    ...(run.resetAt !== undefined && { resetAt: run.resetAt }),
    planned: of,
    steps: stepsInOrder(run).map(({ step, change, settled, rollback }) => {
      const remark = stepRemark({ change, settled });
      return {
        step,
        of,
        change,
        ...(settled && { settled }),
        became: whatBecame({ change, settled }).is,
        inPlace: inPlace.has(step),
        ...(unknown.has(step) && { unknown: true }),
        canUndo: inPlace.has(step) && change.undo.is === 'exact',
        ...(remark !== undefined && { remark }),
        ...recordedRollback({ rollback }),
      };
    }),
  };
}
