import type { Control } from '../../catalogue/control.ts';
import { severities } from '../../contract/severity.ts';
import { verdicts } from '../../contract/verdict.ts';
import type { Finding } from '../../contract/finding.ts';
import type { ComparedView, HistoryView, RunView, ScanSummary } from '../../contract/wizard/history-view.ts';
import { compareFindings } from '../../engine/history/compare.ts';
import { judge } from '../../engine/judging/judge.ts';
import { runsOf, stepsInPlace, type Run } from '../../engine/history/runs.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import type { KeptScan } from '../../storage/scan-store.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { Workspace } from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';
import { rowOf } from '../../application/finding-row.ts';
import type { HostSession } from './host-session.ts';

async function withStorage<T>(workspace: Workspace, known: HostSession, work: (storage: HostStorage) => Promise<T>): Promise<T> {
  const storage = await workspace.application.storage(known.identity.machineId);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** Every scan that is kept and every run of this host. */
export function history(workspace: Workspace, reference: string): Promise<HistoryView> {
  const known = workspace.session(reference);
  return withStorage(workspace, known, async (storage) => {
    const scans: ScanSummary[] = [];
    for (const kept of await storage.scans.history()) scans.push(await summary(workspace, known, kept));
    const notices: string[] = [];
    const runs = await runsIn(storage, notices);
    return { scans, runs: runs.map((run) => runView(run, runs)).reverse(), notices };
  });
}

async function runsIn(storage: HostStorage, notices: string[]): Promise<readonly Run[]> {
  try {
    return runsOf(await storage.journal.entries());
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notices.push(error.message);
    return [];
  }
}

async function summary(workspace: Workspace, known: HostSession, kept: KeptScan): Promise<ScanSummary> {
  const empty = { verdicts: zero(verdicts), open: zero(severities) };
  try {
    const findings = await judged(workspace.application.controls, known, kept);
    for (const finding of findings) {
      empty.verdicts[finding.verdict] += 1;
      if (finding.verdict === 'notMet' && !finding.waived) empty.open[finding.severity] += 1;
    }
    return { finishedAt: kept.finishedAt, readable: true, ...empty };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { finishedAt: kept.finishedAt, readable: false, trouble: error.message, ...empty };
  }
}
const zero = <N extends string>(names: readonly N[]): Record<N, number> => Object.fromEntries(names.map((name) => [name, 0])) as Record<N, number>;

/** An earlier scan, judged by today's catalogue and answers: two scans are compared with one measure. */
async function judged(controls: readonly Control[], known: HostSession, kept: KeptScan): Promise<readonly Finding[]> {
  const { facts, finishedAt } = await kept.read();
  return controls.flatMap((control) => judge(control, { facts, profile: known.profile, applied: known.applied, now: finishedAt }));
}

function runView(run: Run, runs: readonly Run[]): RunView {
  const inPlace = new Set(stepsInPlace(runs).flatMap((step) => (step.run === run.id ? [step.step] : [])));
  const of = run.plan.changes.length;
  return {
    id: run.id,
    at: run.at,
    by: run.by,
    plan: run.plan.id,
    purpose: run.plan.purpose,
    ended: run.ended,
    interrupted: run.interrupted,
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

/** Two kept scans of one host side by side. */
export function compare(workspace: Workspace, reference: string, from: string, to: string): Promise<ComparedView> {
  const known = workspace.session(reference);
  return withStorage(workspace, known, async (storage) => {
    const kept = await storage.scans.history();
    const [before, after] = [from, to].map((at) => {
      const found = kept.find((each) => each.finishedAt === at);
      if (!found) throw new WorkspaceError('notScanned', `There is no scan of ${at}: Castellan keeps the last twenty. Select another scan.`);
      return found;
    }) as [KeptScan, KeptScan];
    const differences = compareFindings(
      { at: before.finishedAt, findings: await judged(workspace.application.controls, known, before) },
      { at: after.finishedAt, findings: await judged(workspace.application.controls, known, after) },
      runsOf(await storage.journal.entries()),
    );
    return {
      from,
      to,
      changes: differences.map((each) => ({
        is: each.is,
        ours: each.ours,
        ...(each.before && { before: rowOf(each.before) }),
        ...(each.after && { after: rowOf(each.after) }),
      })),
    };
  });
}
