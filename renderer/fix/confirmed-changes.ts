import type { Plan } from '../../main/contract/plan.ts';
import { confirmationsOf } from '../../main/words/confirmations-of.ts';
import { totalsOf } from './plan-totals.ts';

/** One statement of one control, as the set of what was ticked has it. */
export const statementKey = (control: string, statement: string): string => `${control} ${statement}`;

export interface ConfirmedChanges {
  /** Controls all of whose statements are ticked. */
  readonly confirmed: readonly string[];
  /** Changes that ask for a confirmation and have none: they stay on hold. */
  readonly left: number;
  /** Changes that are applied. */
  readonly going: number;
}

/** What of a plan is applied with these statements ticked. */
export function confirmedChanges(plan: Plan, ticked: ReadonlySet<string>): ConfirmedChanges {
  const confirmed = confirmationsOf(plan)
    .filter(({ control, statements }) => statements.every((statement) => ticked.has(statementKey(control, statement))))
    .map(({ control }) => control);
  const left = plan.changes.filter(({ standing }) => standing.is === 'confirm' && !confirmed.includes(standing.control)).length;
  return { confirmed, left, going: totalsOf(plan).going - left };
}
