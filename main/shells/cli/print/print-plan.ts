import { nativeText } from '../../../contract/native.ts';
import type { Change, Plan } from '../../../contract/plan.ts';
import { groupBy } from '../../../words/group-by.ts';
import { printable, cutPrintable } from './printable.ts';
import { afterRestart } from '../../../words/after-restart.ts';
import { counted } from '../../../words/counted.ts';

/** A plan reads like a receipt: windows, changes in order, the sum at the foot. */
export function printPlan(plan: Plan): readonly string[] {
  const held = plan.changes.filter((change) => change.standing.is === 'held');
  const free = plan.changes.filter((change) => change.standing.is !== 'held');
  const now = free.filter((change) => change.takesEffect === 'now');
  const later = afterRestart(plan.changes);
  return [
    `Plan ${plan.id} for ${printable(plan.host.name)} (${plan.host.reference}), ${plan.purpose === 'undo' ? 'undoes a run, ' : ''}made ${plan.madeAt}`,
    ...(plan.host.kind === 'practice' ? ['Practice host: no computer is changed.'] : []),
    ...section('Takes effect now', now),
    ...section('Takes effect at the next restart of the host', later),
    ...section('On hold', held),
    '',
    `${counted(free.length, 'change', 'changes')}, ${later.length > 0 ? '1 restart' : 'no restart'}, ${held.length === 0 ? 'none on hold' : `${String(held.length)} on hold`}.`,
  ];
}

/** Changes that serve the same controls at the same price stand under one heading. */
function section(title: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  const groups = groupBy(changes, ({ controls, consequence, undo, standing }) => JSON.stringify([controls, consequence, undo, standing]));
  return ['', title, ...[...groups.values()].flatMap(printGroup)];
}

function printGroup(changes: readonly Change[]): readonly string[] {
  const [first] = changes;
  if (!first) return [];
  const { standing, undo } = first;
  return [
    `  ${first.controls.join(', ')}${changes.length > 1 ? `   ${counted(changes.length, 'change', 'changes')}` : ''}`,
    ...first.consequence.map((consequence) =>
      consequence.startsWith('Before: ') ? `      before ${printable(consequence.slice(8))}` : `      impact ${printable(consequence)}`,
    ),
    ...(undo.is === 'not' ? [`      undo   not possible: ${printable(undo.reason)}`] : []),
    ...(standing.is === 'held' ? [`      hold   ${printable(standing.reason)}`] : []),
    ...(standing.is === 'confirm' ? [`      needs  --understood ${standing.control}: ${standing.understand.map(printable).join(' ')}`] : []),
    ...changes.flatMap(printChange),
  ];
}

function printChange(change: Change): readonly string[] {
  return [
    `    ${printable(change.label)}${change.target.kind === 'host' ? '' : ` · ${cutPrintable(change.target.label, 80)}`}`,
    `      from   ${cutPrintable(change.shownFrom, 200)}`,
    `      to     ${cutPrintable(change.shownTo, 200)}`,
    // Whole: a command that is cut is another command.
    `      ${'command' in change.native ? 'does  ' : 'steps '} ${printable(nativeText(change.native))}`,
  ];
}
