import { settingsOf } from '../engine/setting-at.ts';
import { undoSteps } from '../engine/undo-steps.ts';
import type { Run } from '../engine/runs.ts';
import { StorageError } from '../storage/storage-error.ts';
import { writeUndoFile } from '../storage/undo-file.ts';
import type { Working } from './working-with.ts';

/**
 * Runs the work that applies a plan and leaves what has to outlast it, however it ended: the way back beside the journal, for use
 * without Castellan, and the head of the journal where the host keeps its events.
 */
export async function keepWayBack<T>(working: Working, work: () => Promise<T>): Promise<T> {
  const before = new Set((await working.runs()).map((run) => run.id));
  let done: T;
  try {
    done = await work();
  } catch (error) {
    // Why the run failed is what the person has to know, not what came of leaving its traces.
    await leaveTraces(working, before).catch(() => undefined);
    throw error;
  }
  await leaveTraces(working, before);
  return done;
}

async function leaveTraces(working: Working, before: ReadonlySet<string>): Promise<void> {
  const runs = await working.runs();
  const last = runs.findLast((run) => !before.has(run.id));
  if (!last || last.steps.length === 0) return;
  const steps = undoSteps(last, runs, settingsOf(working.house.controls));
  if (steps.length > 0) await writeUndoFile(working.storage.folder, working.host.identity.name, last.id, steps);
  await noteHead(working, last);
}

/** Lines that are cut off the end of the journal show only against a head that somebody else keeps. */
async function noteHead({ host, storage, house }: Working, run: Run): Promise<void> {
  const head = await storage.journal.head();
  const { where, message } = await host.noteHead(run.id, head);
  try {
    await storage.journal.append({ entry: 'headNoted', at: house.clock.now(), run: run.id, head, ...(where !== undefined && { where }), message });
  } catch (error) {
    // What was applied is journalled; that this line is missing shows in the report, and the next change says that there is no room.
    if (!(error instanceof StorageError)) throw error;
  }
}
