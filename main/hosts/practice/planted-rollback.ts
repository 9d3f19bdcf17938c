import type { PracticeEvent } from './practice-memory.ts';

type Of<T extends PracticeEvent['event']> = Extract<PracticeEvent, { event: T }>;

/** A rollback as the memory of a practice host tells it. */
export interface PlantedRollback {
  readonly planted: Of<'rollbackPlanted'>;
  readonly armed: number | undefined;
  readonly started: number | undefined;
  readonly returned: Of<'rollbackReturned'> | undefined;
  /** The seconds at which the host has restarted since. */
  readonly restarts: readonly number[];
}

const waitSeconds = 900;
const setterSeconds = 120;
/** Where the request names no other. */
export const restartSeconds = 900;

/** All that were planted and not removed, by name, the oldest first. */
export function plantedIn(events: readonly PracticeEvent[]): ReadonlyMap<string, PlantedRollback> {
  const found = new Map<string, PlantedRollback>();
  const edit = (name: string, more: Partial<PlantedRollback>): void => {
    const known = found.get(name);
    if (known) found.set(name, { ...known, ...more });
  };
  for (const event of events) {
    if (event.event === 'rollbackPlanted') found.set(event.name, { planted: event, armed: undefined, started: undefined, returned: undefined, restarts: [] });
    else if (event.event === 'rollbackArmed') edit(event.name, { armed: event.second });
    else if (event.event === 'rollbackStarted') edit(event.name, { started: event.second });
    else if (event.event === 'rollbackReturned') edit(event.name, { returned: event });
    else if (event.event === 'rollbackRemoved') found.delete(event.name);
    else if (event.event === 'restart') for (const [name, { restarts }] of found) edit(name, { restarts: [...restarts, event.second ?? 0] });
  }
  return found;
}

/** The second at which it restores the value. One that is not armed ends then without doing anything. */
export function deadlineOf({ planted, armed, started, restarts }: PlantedRollback): number {
  const [first] = restarts;
  if (first !== undefined)
    return restarts.length === 1 && planted.throughRestart && armed !== undefined ? first + (planted.restartSeconds ?? restartSeconds) : first;
  if (started !== undefined) return started + planted.seconds;
  return armed === undefined ? planted.second + waitSeconds : armed + setterSeconds + planted.seconds;
}

/** Due: its deadline is over, or this computer itself has restarted, so that no one has kept the change for an unknown time. */
export const isDue = (rollback: PlantedRollback, now: number): boolean => now >= deadlineOf(rollback) || now < rollback.planted.second;
