import type { KeptView, RollbackEvent } from '../../contract/wizard/rollback-view.ts';
import { keepRollback, practiceConnect, returnRollback } from '../../application/runs/keep-rollback.ts';
import { watchRollback } from '../../application/runs/watch-rollback.ts';
import { RunningWork } from './running-work.ts';
import type { Workspace } from './workspace.ts';

/** The rollback that waits on the host. It ends with its watcher, and the rollback does not. */
export async function* watchPending(workspace: Workspace, reference: string, signal: AbortSignal | undefined): AsyncGenerator<RollbackEvent> {
  workspace.session(reference);
  const work = new RunningWork<RollbackEvent>(async (tell, cancelled) => {
    await watchRollback(workspace.application, reference, { tell, signal: cancelled });
    return undefined;
  });
  try {
    yield* work.follow(signal);
  } finally {
    work.abort.abort();
  }
}

/** Not in turn with other work: the apply that waits for the end is such work. */
export function keepPending(workspace: Workspace, reference: string, statement: string | undefined): Promise<KeptView> {
  workspace.session(reference);
  return keepRollback(workspace.application, { reference, statement });
}
export function returnPending(workspace: Workspace, reference: string): Promise<KeptView> {
  workspace.session(reference);
  return returnRollback(workspace.application, { reference });
}
export function practiceConnection(workspace: Workspace, reference: string, samePeer: boolean): Promise<void> {
  workspace.session(reference);
  return practiceConnect(workspace.application, reference, samePeer);
}
