import { pendingWords } from '../../engine/running/pending-words.ts';
import { settleRollbacks } from '../../engine/running/settle-rollbacks.ts';
import { updateUndoFile } from './keep-undo-file.ts';
import type { OpenHost } from './open-host.ts';

/** Rollbacks that have ended while no program waited for them, and those that still wait. */
export async function tellRollbacks(opened: OpenHost, tell: (message: string) => void): Promise<void> {
  const { host, storage, application } = opened;
  const { controls, clock } = application;
  const { ended, waiting } = await settleRollbacks({ host, controls, clock, journal: storage.journal });
  for (const { run, label, message } of ended) {
    const runs = await opened.runs();
    await updateUndoFile(
      opened,
      runs.find((each) => each.id === run),
    );
    tell(`${label} (run ${run}): ${message}`);
  }
  for (const state of waiting) tell(pendingWords(state, host.identity.name));
}
