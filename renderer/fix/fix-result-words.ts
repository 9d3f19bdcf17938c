import type { Plan } from '../../main/contract/plan.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { counted } from '../../main/words/counted.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';
import { resultParts } from './result-parts.ts';

export interface FixResultWords {
  /** `good`: every reading shows what was wanted. */
  readonly good: boolean;
  readonly title: string;
  readonly words: string;
}

/** What came of a fix or its undo, by the findings that were read after it. The steps alone never say that something is fixed. */
export function fixResultWords(plan: Plan, steps: readonly AppliedStepView[], byControl: ReadonlyMap<string, readonly FindingRow[]>): FixResultWords {
  const { done, already, held, moved, notDone, unclear } = resultParts(steps, byControl);
  const notMade = moved.length + notDone.length;
  const made = `${counted(done.length + already.length, 'setting has', 'settings have')} the wanted value, read again after the change.`;
  const rest = [
    ...(held.length > 0 ? [`${counted(held.length, 'change is', 'changes are')} on hold.`] : []),
    ...(notMade > 0 ? [`${counted(notMade, 'change was', 'changes were')} not made.`] : []),
    ...(unclear.length > 0 ? [`${counted(unclear.length, 'change was', 'changes were')} done in part, or with a result that is not known.`] : []),
  ];
  const words = [...(done.length + already.length > 0 ? [made] : []), ...rest].join(' ');
  const all = rest.length === 0 && steps.length > 0;
  if (plan.purpose === 'undo')
    return all ? { good: true, title: 'Undone', words } : { good: false, title: done.length > 0 ? 'Undone in part' : 'Not undone', words };
  const ids = new Set(plan.choice.targets.map(({ control, key }) => findingId(control, key)));
  const rows = plan.choice.targets.flatMap(({ control }) => byControl.get(control) ?? []).filter((row) => ids.has(row.id));
  const is = (...verdicts: readonly FindingRow['verdict'][]): boolean => rows.length > 0 && rows.every((row) => verdicts.includes(row.verdict));
  if (all && is('met')) return { good: true, title: 'Fixed', words };
  if (all && is('met', 'pending')) return { good: true, title: 'Restart pending', words: `${words} It takes effect at the next restart of the host.` };
  if (all && !rows.some((row) => row.verdict === 'notMet'))
    return { good: false, title: 'Not verified', words: `${words} The finding could not be read again. Check it again.` };
  const open = rows.filter(isToFix);
  const still = open.length > 0 ? ` After the fresh reading, ${counted(open.length, 'finding still needs', 'findings still need')} a fix.` : '';
  return { good: false, title: done.length > 0 ? 'Fixed in part' : 'Not fixed', words: `${words}${still}`.trim() };
}
