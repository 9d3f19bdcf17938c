import type { Danger } from '../../contract/danger.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import type { Change } from '../../contract/plan.ts';
import type { RollbackState, WaysIn } from '../../contract/rollback.ts';
import type { RollbackPort } from '../../engine/ports.ts';
import { isOver } from '../../engine/running/rollback-end.ts';
import type { OpenHost } from '../hosts/open-host.ts';

/** The rollback that waits on a host, with what the journal knows of it. */
export interface PendingRollback {
  readonly port: RollbackPort;
  readonly state: RollbackState;
  readonly run: string;
  readonly step: number;
  readonly of: number;
  readonly plannedBy: string;
  readonly change: Change;
  readonly danger: Danger;
  readonly before: WaysIn;
  readonly seconds: number;
  readonly throughRestart: boolean;
  readonly restartSeconds?: number | undefined;
}

/** One is pending at a time. Undefined where none is, or where the journal of this computer does not hold it. */
export async function pendingRollback({ host, storage }: Pick<OpenHost, 'host' | 'storage'>): Promise<PendingRollback | undefined> {
  const port = host.rollback;
  if (!port) return undefined;
  for (const name of await port.pending()) {
    const state = await port.state(name);
    if (!state || isOver(state)) continue;
    const found = known(await storage.journal.entries(), name);
    if (found) return { port, state, ...found };
  }
  return undefined;
}

function known(entries: readonly JournalEntry[], name: string): Omit<PendingRollback, 'port' | 'state'> | undefined {
  const planted = entries.findLast((entry) => entry.entry === 'rollbackPlanted' && entry.name === name);
  if (planted?.entry !== 'rollbackPlanted') return undefined;
  const { run, step, before, seconds, throughRestart, restartSeconds } = planted;
  const started = entries.find((entry) => entry.entry === 'runStarted' && entry.run === run);
  if (started?.entry !== 'runStarted') return undefined;
  const change = started.plan.changes[step];
  if (change?.standing.is !== 'guarded') return undefined;
  const of = started.plan.changes.length;
  return { run, step, of, plannedBy: started.by, change, danger: change.standing.danger, before, seconds, throughRestart, restartSeconds };
}
