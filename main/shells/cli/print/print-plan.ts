import { nativeText } from '../../../contract/native.ts';
import type { Change, Plan } from '../../../contract/plan.ts';
import { groupBy } from '../../../words/group-by.ts';
import { printable, cutPrintable } from './printable.ts';
import { afterRestart } from '../../../words/changes/after-restart.ts';
import { counted } from '../../../words/counted.ts';
import { downtimeWords, vmDowntimes } from '../../../words/changes/vm-downtime.ts';
import { clusterRestartSteps, hostRestartSteps, type RestartStep } from '../../../words/changes/restart-steps.ts';
import { holdWords } from '../../../words/changes/hold-words.ts';
import { countdownWords } from '../../../words/rollback/countdown-times.ts';
import { timeWords } from '../../../words/utc-times.ts';

/** A plan reads like a receipt: windows, changes in order, the sum at the foot. */
export function printPlan(plan: Plan): readonly string[] {
  const held = plan.changes.filter((change) => change.standing.is === 'held');
  const free = plan.changes.filter((change) => change.standing.is !== 'held');
  const windows = free.filter((change) => change.window);
  const now = free.filter((change) => change.takesEffect === 'now' && !change.window);
  const later = afterRestart(plan.changes);
  return [
    `Plan ${plan.id} for ${printable(plan.host.name)} (${plan.host.reference}), ${plan.purpose === 'undo' ? `undoes ${plan.run === undefined ? 'everything' : 'a run'}, ` : ''}made ${timeWords(plan.madeAt)}`,
    ...(plan.host.kind === 'practice' ? ['Practice host: no computer is changed.'] : []),
    ...section('Takes effect now', now),
    ...section('While the VM is off: shut down, change, start again', windows),
    ...section(
      'Takes effect at the next restart of the host',
      later.filter((change) => !change.window),
    ),
    ...(later.length > 0
      ? [...stepLines('Steps to restart the host', hostRestartSteps), ...stepLines('Steps to restart a cluster node', clusterRestartSteps)]
      : []),
    ...section('On hold', held),
    '',
    ...downtimeLines(plan),
    `${counted(free.length, 'change', 'changes')}, ${later.length > 0 ? '1 restart' : 'no restart'}, ${held.length === 0 ? 'none on hold' : `${String(held.length)} on hold`}.`,
  ];
}

/** Steps that the administrator takes, with the command where there is one. */
const stepLines = (title: string, steps: readonly RestartStep[]): readonly string[] => [
  '',
  title,
  ...steps.flatMap(({ say, command }, index) => [`  ${String(index + 1)}. ${say}`, ...(command === undefined ? [] : [`     ${command}`])]),
];

/** The VMs that the plan concerns, with the downtime that the facts show. */
function downtimeLines(plan: Plan): readonly string[] {
  const vms = vmDowntimes(plan);
  if (vms.length === 0) return [];
  return [
    `${counted(vms.length, 'VM', 'VMs')} affected. Downtime: ${downtimeWords(plan)}.`,
    ...vms.map(({ label, downtime, why }) => `  ${cutPrintable(label, 80)}: ${downtime === 'none' ? 'none' : 'not known'}. ${why}`),
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
  const hold = holdWords(first);
  return [
    `  ${first.controls.join(', ')}${changes.length > 1 ? `   ${counted(changes.length, 'change', 'changes')}` : ''}`,
    ...first.consequence.map((consequence) =>
      consequence.startsWith('Before: ') ? `      before ${printable(consequence.slice(8))}` : `      impact ${printable(consequence)}`,
    ),
    ...(undo.is === 'not' ? [`      undo   not possible: ${printable(undo.reason)}`] : []),
    ...(standing.is === 'held' ? [`      hold   ${printable(standing.reason)}`] : []),
    ...(hold ? [`             ${printable(hold.release)}`] : []),
    ...(standing.is === 'guarded'
      ? [`      guard  ${printable(standing.danger.reason)}`, `             ${countdownWords(standing.danger.when)} Needs --host-name.`]
      : []),
    ...((standing.is === 'confirm' || standing.is === 'guarded') && standing.control !== undefined
      ? [`      needs  --understood ${standing.control}: ${standing.understand.map(printable).join(' ')}`]
      : []),
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
