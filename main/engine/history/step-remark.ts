import type { Change } from '../../contract/plan.ts';
import { whatBecame, type SettledStep } from './what-became.ts';

/** What a user must know at once about a step that did not end as it should: the value may have changed all the same. */
export function stepRemark({ change, settled }: SettledStep & { readonly change: Pick<Change, 'undo' | 'undoes'> }): string | undefined {
  if (!settled || settled.outcome === 'done') return undefined;
  const became = whatBecame({ change, settled });
  if (became.is === 'notMade') return undefined;
  if (became.is === 'unknown') return `It is not known whether the value has changed. ${became.why}`;
  if (change.undoes !== undefined) return 'The value has changed nevertheless. Undo the run again to restore the rest.';
  return change.undo.is === 'exact' ? 'The value has changed nevertheless; undo restores it.' : `The value has changed nevertheless. ${change.undo.reason}`;
}
