import { settingsOf } from '../../engine/planning/setting-at.ts';
import { leftAsIs, undoSteps } from '../../engine/planning/undo-steps.ts';
import { runOfStep, runsOf, undoneBy, type Run } from '../../engine/history/runs.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { noteHead } from './note-head.ts';
import type { OpenHost } from './open-host.ts';

/**
 * Runs the work that applies a plan. Whether it succeeds or fails, two things are written. The undo file, for use without Castellan, is written beside the
 * journal before the first change and after each. The head of the journal is written where the host keeps its events. `keep` is called by the work when its run has been
 * journalled, and after each step.
 */
export async function keepUndoFile<T>(opened: OpenHost, work: (keep: () => Promise<void>) => Promise<T>): Promise<T> {
  const before = new Set((await opened.runs()).map((run) => run.id));
  const own = async (): Promise<Run | undefined> => (await opened.runs()).findLast((run) => !before.has(run.id));
  let kept = false;
  const keep = async (): Promise<void> => {
    try {
      await updateUndoFile(opened, await own());
      kept = true;
    } catch (error) {
      // Before the first change it stops the run. Later an older file stands there, which holds this step as planned.
      if (!kept || !(error instanceof StorageError)) throw error;
    }
  };
  let done: T;
  try {
    done = await work(keep);
  } catch (error) {
    // The error of the run is reported, not an error while writing these files.
    await own()
      .then((run) => leaveTraces(opened, run))
      .catch(() => undefined);
    throw error;
  }
  await leaveTraces(opened, await own());
  return done;
}

/** The runs whose undo files tell of this one: the run itself, or the runs that it undoes. */
function withUndoFile(all: readonly Run[], { id, plan }: Run): readonly Run[] {
  const undone = new Set(plan.purpose === 'undo' ? plan.changes.flatMap(undoneBy).map(runOfStep) : [id]);
  return all.filter((each) => undone.has(each.id));
}

/**
 * A run of which an undo file still rests on the journal from before its end: it may hold changes that were never made, or that a rollback has restored.
 * That is the last run, where it was interrupted, or one whose rollback has ended after it.
 */
export async function runWithOldUndoFile({ storage }: OpenHost): Promise<string | undefined> {
  const entries = await storage.journal.entries();
  const runs = runsOf(entries);
  const last = runs.at(-1);
  for (const run of runs) {
    const at = (entry: 'runEnded' | 'rollbackEnded'): number => entries.findLastIndex((each) => each.entry === entry && each.run === run.id) + 1;
    const [ended, restored] = [at('runEnded'), at('rollbackEnded')];
    if (restored <= ended && !(run === last && run.interrupted)) continue;
    for (const about of withUndoFile(runs, run)) if (((await storage.undoFileLine(about.id)) ?? 0) < Math.max(ended, restored)) return run.id;
  }
  return undefined;
}

/** The undo file of the run; for an undo run, the undo files of the runs that it undoes, with the changes that are left. */
export async function updateUndoFile(opened: OpenHost, run: Run | undefined): Promise<void> {
  const { storage, host, application } = opened;
  if (!run) return;
  const all = await opened.runs();
  const settings = settingsOf(application.controls);
  for (const about of withUndoFile(all, run)) {
    const steps = undoSteps(about, all, settings);
    const notUndone = leftAsIs(about, all);
    await storage.writeUndoFile({ host: host.identity.name, run: about.id, head: await storage.journal.head(), steps, notUndone });
  }
}

async function leaveTraces(opened: OpenHost, run: Run | undefined): Promise<void> {
  if (!run) return;
  await updateUndoFile(opened, run);
  if (run.steps.length > 0) await noteHead(opened, run.id);
}
