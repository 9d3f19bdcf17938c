import { settingsOf } from '../engine/setting-at.ts';
import { undoSteps } from '../engine/undo-steps.ts';
import { writeUndoFile } from '../storage/undo-file.ts';
import type { Working } from './working-with.ts';

/** Runs the work and leaves the way back beside the journal, for use without Castellan, however it ended. */
export async function keepWayBack<T>(working: Working, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    const runs = await working.runs();
    const last = runs.at(-1);
    const steps = last ? undoSteps(last, runs, settingsOf(working.house.controls)) : [];
    if (last && steps.length > 0) await writeUndoFile(working.storage.folder, working.host.identity.name, last.id, steps);
  }
}
