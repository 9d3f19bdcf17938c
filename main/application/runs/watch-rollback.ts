import type { WaysIn } from '../../contract/rollback.ts';
import type { RollbackEvent } from '../../contract/wizard/rollback-view.ts';
import { isOver, rollbackEndWords } from '../../engine/running/rollback-end.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost, type OpenHost } from '../hosts/open-host.ts';
import { pendingRollback, type PendingRollback } from './pending-rollback.ts';
import { rollbackView } from './rollback-view.ts';
import type { Watching } from '../hosts/watching.ts';

/** Reading how the host is reached takes the host longer than the state of its rollback. */
const waysEverySeconds = 3;

/** Watches the rollback that waits on a host, each second until it has ended. It ends nothing, and any number may watch. */
export const watchRollback = (application: Application, reference: string, watching: Watching<RollbackEvent>): Promise<void> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    const first = await pendingRollback(opened);
    if (first) await follow(opened, first, watching);
    else watching.tell({ is: 'none' });
  });

async function follow({ application, host, storage }: OpenHost, first: PendingRollback, { tell, signal }: Watching<RollbackEvent>): Promise<void> {
  const { clock, by } = application;
  let pending = first;
  let ways: WaysIn | undefined;
  for (let second = 0; signal?.aborted !== true; second += 1) {
    if (ways === undefined || second % waysEverySeconds === 0) ways = await pending.port.waysIn();
    tell({ is: 'pending', rollback: rollbackView(pending, ways, host, clock.now(), by) });
    await application.wait(1000);
    const state = await pending.port.state(pending.state.name);
    if (!state || isOver(state)) break;
    pending = { ...pending, state };
  }
  if (signal?.aborted === true) return;
  const { name } = pending.state;
  const last = await pending.port.state(name);
  // The program that waits for it has removed it already: then its journal says how it ended.
  const entry = (await storage.journal.entries()).findLast((each) => each.entry === 'rollbackEnded' && each.name === name);
  if (entry?.entry === 'rollbackEnded') tell({ is: 'ended', name, end: entry.end, message: entry.message });
  else if (last?.phase === 'kept' || last?.phase === 'returned' || last?.phase === 'notReturned')
    tell({ is: 'ended', name, end: last.phase, message: rollbackEndWords[last.phase] });
  else tell({ is: 'none' });
}
