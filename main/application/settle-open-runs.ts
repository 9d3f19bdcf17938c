import { reconcile, type Reconciled } from '../engine/running/reconcile.ts';
import { stillMade } from '../storage/set-lock.ts';
import { writeUndoFile } from './keep-undo-file.ts';
import type { OpenHost } from './open-host.ts';
import { readHeads } from './read-heads.ts';

export interface OpenRunsSettled {
  readonly found: readonly Reconciled[];
  /** A sentence where a change is still being made by a process that outlived its run. */
  readonly waits?: string | undefined;
  /** What is wrong with the end of the journal, by what the host itself keeps of it. */
  readonly heads?: string | undefined;
}

/** Finds out about runs that died, by reading, before anything else looks at the journal, and brings their ways back up to date. */
export async function settleOpenRuns(opened: OpenHost): Promise<OpenRunsSettled> {
  const { application, host, storage } = opened;
  // Before anything is added: what is missing at the end would be covered.
  const heads = await readHeads(opened);
  const { found, stillMade: open } = await reconcile(host, storage.journal, application.controls, application.clock);
  const runs = await opened.runs();
  for (const id of new Set(found.map((entry) => entry.run)))
    await writeUndoFile(
      opened,
      runs.find((run) => run.id === id),
    );
  if (!open) return { found, heads };
  return {
    found,
    heads,
    waits: `${stillMade(open.owner)} It belongs to change ${String(open.step + 1)} of the interrupted run ${open.run}. Then scan the host again.`,
  };
}
