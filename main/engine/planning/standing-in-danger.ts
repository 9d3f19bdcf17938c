import type { Danger } from '../../contract/danger.ts';
import type { Change, Standing } from '../../contract/plan.ts';

type Endangering = Pick<Change, 'controls' | 'undo'> & { readonly before: Standing; readonly hasRollback: boolean };

/**
 * What becomes of a change that endangers the connection: guarded where the host can restore the old value and a proof can show that nothing was lost;
 * a confirmation where only time will tell; otherwise on hold.
 */
export function standingInDanger(danger: Danger, { controls, undo, before, hasRollback }: Endangering): Standing {
  const asked = before.is === 'confirm' ? before : undefined;
  // Nothing that can be read shortly after the change would prove it.
  if (danger.when === 'someDay' || danger.proofs.length === 0)
    return { is: 'confirm', control: asked?.control ?? controls[0] ?? danger.rule, understand: [...new Set([...(asked?.understand ?? []), danger.reason])] };
  const held = (why: string): Standing => ({ is: 'held', by: 'connection', reason: `${danger.reason} It stays on hold, because ${why}` });
  if (danger.hold === true) return held('your connection depends on it. Connect to the host on another path, then plan again.');
  if (!hasRollback) return held('Castellan cannot restore the old value after a lost connection.');
  if (undo.is === 'not') return held('a rollback cannot restore the old value.');
  return { is: 'guarded', danger, understand: [...(asked?.understand ?? [])], ...(asked && { control: asked.control }) };
}
