import type { Change, Standing } from '../../contract/plan.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { assertNever } from '../../words/assert-never.ts';
import type { UndoStep } from '../../contract/undo-step.ts';
import { plannedUndo } from './undo-steps.ts';

/** One change as the setters take it; `confirm` where its control asks for a confirmation of its own. */
export interface ScriptStep extends UndoStep {
  readonly confirm?: { readonly control: string; readonly understand: readonly string[] };
}
export interface NotScripted {
  readonly label: string;
  readonly reason: string;
}
/** What a plan is without the engine: its changes in order, their undo, and what is in neither, with the reason. */
export interface PlanScript {
  readonly steps: readonly ScriptStep[];
  readonly notMade: readonly NotScripted[];
  readonly undo: readonly UndoStep[];
  readonly notUndone: readonly NotScripted[];
}

/** `madeKeys`: the registry keys that Windows creates with these changes. */
export function planScript(changes: readonly Change[], settings: readonly AnySetting[], madeKeys: readonly string[]): PlanScript {
  const made = changes.filter(({ standing }) => whyNotScripted(standing) === undefined);
  return {
    steps: made.map(stepOf),
    notMade: changes.flatMap((change) => {
      const reason = whyNotScripted(change.standing);
      return reason === undefined ? [] : [{ label: labelOf(change), reason }];
    }),
    undo: plannedUndo(made, settings, madeKeys),
    notUndone: made.flatMap((change) => (change.undo.is === 'not' ? [{ label: labelOf(change), reason: change.undo.reason }] : [])),
  };
}

/** Why a script does not make a change of this standing; undefined where it does. */
function whyNotScripted(standing: Standing): string | undefined {
  switch (standing.is) {
    case 'ready':
    case 'confirm':
      return undefined;
    case 'held':
      return `On hold: ${standing.reason}`;
    case 'guarded':
      return `Only Castellan applies it, with automatic rollback: ${standing.danger.reason}`;
    default:
      return assertNever(standing);
  }
}

const labelOf = ({ label, target }: Change): string => `${label} of ${target.label}`;

function stepOf(change: Change): ScriptStep {
  const { address, from, to, edit, standing } = change;
  return {
    label: labelOf(change),
    setter: resourceNamed(address.resource).wire.setter,
    property: address.property,
    key: address.key,
    change: edit.how === 'difference' ? { add: edit.add, remove: edit.remove } : { from, to },
    ...(standing.is === 'confirm' && { confirm: { control: standing.control, understand: standing.understand } }),
  };
}
