import { settingsOf } from '../engine/planning/setting-at.ts';
import { undoSteps } from '../engine/planning/undo-steps.ts';
import type { Run } from '../engine/history/runs.ts';
import { StorageError } from '../storage/storage-error.ts';
import { noteHead } from './note-head.ts';
import type { OpenHost } from './open-host.ts';

/**
 * Runs the work that applies a plan. Whether it succeeds or fails, two things are written: the undo file beside the journal, for use without Castellan,
 * before the first change and after each, and the head of the journal, where the host keeps its events. `keep` is called by the work when its run has been
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

/** The undo file of the run; for an undo run, the undo file of the run that it undoes, with the changes that are left. */
export async function updateUndoFile(opened: OpenHost, run: Run | undefined): Promise<void> {
  const { storage, host, application } = opened;
  const all = await opened.runs();
  const about = run?.plan.purpose === 'undo' ? all.find((each) => each.id === run.plan.run) : run;
  if (!about) return;
  const steps = undoSteps(about, all, settingsOf(application.controls));
  await storage.writeUndoFile({ host: host.identity.name, run: about.id, head: await storage.journal.head(), steps });
}

async function leaveTraces(opened: OpenHost, run: Run | undefined): Promise<void> {
  if (!run || run.steps.length === 0) return;
  await updateUndoFile(opened, run);
  await noteHead(opened, run.id);
}
