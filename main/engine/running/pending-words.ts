import { assertNever } from '../../words/assert-never.ts';
import type { RollbackState } from '../../contract/rollback.ts';
import { returningWords } from '../../words/rollback/failed-attempts.ts';

/** What a rollback that has not ended means for its change, by what its process has written. Whether the change was made is known only once it counts. */
export function pendingWords({ name, phase, failed }: Pick<RollbackState, 'name' | 'phase' | 'failed'>, host: string): string {
  switch (phase) {
    case 'waiting':
      return `A rollback is planted on ${host} (${name}), and no change was made under it. Without a change it ends automatically within 15 minutes.`;
    case 'armed':
      return `A rollback on ${host} is armed (${name}), and its countdown was not started. The host restores the old value automatically.`;
    case 'counting':
      return `A change on ${host} waits for its confirmation (${name}). Connect to the host again and keep it, or the host restores the old value.`;
    case 'returning':
      return `The host ${host} is restoring the old value of a change (${name}).${failed ? ` ${returningWords(failed)}` : ''}`;
    case 'kept':
    case 'returned':
    case 'notReturned':
      return '';
    default:
      return assertNever(phase);
  }
}

/** Why nothing else is applied meanwhile. */
export function pendingRefusal(state: Pick<RollbackState, 'name' | 'phase' | 'failed'>, host: string): string {
  const next =
    state.phase === 'counting' ? 'Nothing was applied. Keep it or restore it first.' : 'Nothing was applied. Apply the plan again when it has ended.';
  return `${pendingWords(state, host)} ${next}`;
}
