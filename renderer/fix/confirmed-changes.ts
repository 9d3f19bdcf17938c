import type { Change, Plan } from '../../main/contract/plan.ts';
import { confirmationsOf } from '../../main/words/changes/confirmations-of.ts';
import { totalsOf } from './plan-totals.ts';
import { isGuarded } from './plan-windows.ts';

/** One statement of one control, as the set of what was ticked has it. */
export const statementKey = (control: string, statement: string): string => `${control} ${statement}`;

export interface ConfirmedChanges {
  /** Controls all of whose statements are ticked. */
  readonly confirmed: readonly string[];
  /** Changes that ask for a confirmation and have none: they stay on hold. */
  readonly left: number;
  /** Changes that are applied. */
  readonly going: number;
  /** Some of them are under a rollback: the name of the host is typed. */
  readonly guarded: boolean;
}

/** What of a plan is applied with these statements ticked. */
export function confirmedChanges(plan: Plan, ticked: ReadonlySet<string>): ConfirmedChanges {
  const confirmed = confirmationsOf(plan)
    .filter(({ control, statements }) => statements.every((statement) => ticked.has(statementKey(control, statement))))
    .map(({ control }) => control);
  const waits = ({ standing }: Change): boolean =>
    (standing.is === 'confirm' || standing.is === 'guarded') && standing.control !== undefined && !confirmed.includes(standing.control);
  const left = plan.changes.filter(waits).length;
  return { confirmed, left, going: totalsOf(plan).going - left, guarded: plan.changes.some((change) => isGuarded(change) && !waits(change)) };
}

/** What goes with the confirmation of a plan. `understood`: controls whose statements are all confirmed. */
export interface ConfirmedApply {
  readonly understood: readonly string[];
  /** The name of the host, where a change is under a rollback. */
  readonly typedHostName: string;
  readonly ticket: string;
  readonly approver: string;
}
