import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../main/contract/plan.ts';
import { connectAndKeep, keepsOnce, type Operator } from './operator.ts';
import type { Rig } from './rig.ts';

/** What a job is about: changes that are made at once, one under a rollback, some while VMs are off. */
export type JobKind = 'changes' | 'rollback' | 'windows';

/** One command of the job, as a program of its own that can be killed. */
export interface Phase {
  readonly name: string;
  /** What a Castellan that was killed before has left, and what came after it; undefined: the phase follows the one above it. */
  readonly after?: { readonly phase: string; readonly point: string; readonly nth?: number; readonly then?: Operator } | undefined;
  /** The phase begins where this one begins. */
  readonly from?: string | undefined;
  /** What a person does while the program waits. */
  readonly operator?: (() => Operator) | undefined;
  /** Its points are those of a phase of another job. */
  readonly isKnown?: boolean | undefined;
  argv(rig: Rig, controls: readonly string[]): readonly string[];
}

export const planFile = (rig: Rig): string => join(rig.folder, 'plan.json');
export const undoFile = (rig: Rig): string => join(rig.folder, 'undo.json');
export const readPlan = (file: string): Plan => JSON.parse(readFileSync(file, 'utf8')) as Plan;

const scan = (rig: Rig, controls: readonly string[]): readonly string[] => ['scan', '--host', rig.reference, '--control', ...controls];
const windowsOf = ({ windows }: Rig): readonly string[] => (windows.length > 0 ? ['--window', ...windows] : []);
const planOf = (rig: Rig, controls: readonly string[]): readonly string[] => [
  'plan',
  '--host',
  rig.reference,
  '--out',
  planFile(rig),
  '--control',
  ...controls,
  ...(rig.windows.length > 0 ? ['--target', ...rig.windows] : []),
  ...windowsOf(rig),
];
export const planUndo = (rig: Rig): readonly string[] => ['undo', '--host', rig.reference, '--out', undoFile(rig), ...windowsOf(rig)];

/** A plan with a guarded change needs the name of the host, and each confirmation of its own. */
export function applyOf(file: string): readonly string[] {
  const { id, host, changes } = readPlan(file);
  const guarded = changes.flatMap(({ standing }) => (standing.is === 'guarded' ? [standing.control ?? ''] : []));
  const understood = guarded.filter((control) => control !== '');
  return [
    'apply',
    '--plan',
    file,
    '--confirm',
    id,
    ...(guarded.length > 0 ? ['--host-name', host.name] : []),
    ...(understood.length > 0 ? ['--understood', ...understood] : []),
  ];
}

const plan: Phase = { name: 'plan', argv: planOf };
const apply = (rig: Rig): readonly string[] => applyOf(planFile(rig));

/** The job from the first scan to the undo, and the starts after a kill: each can be killed itself. */
const changes: readonly Phase[] = [
  { name: 'scan', argv: scan },
  plan,
  { name: 'apply', argv: apply },
  { name: 'plan the undo', argv: planUndo },
  { name: 'undo', argv: (rig) => applyOf(undoFile(rig)) },
  { name: 'start after an interrupted apply', after: { phase: 'apply', point: 'host.set, after', nth: 1 }, argv: scan },
  { name: 'start after an interrupted undo', after: { phase: 'undo', point: 'host.set, before', nth: 1 }, argv: scan },
];

const counts = { phase: 'apply under a rollback', point: 'host.rollback.start, after' } as const;
const isOver: Operator = (rig) => rig.passes(2 * 3600);

/** A change that can cut the connection, from the planting of its rollback to its end, with and without Keep. */
const rollback: readonly Phase[] = [
  { ...plan, isKnown: true },
  { name: counts.phase, argv: apply },
  { name: 'apply under a rollback, with Keep', from: counts.phase, operator: keepsOnce, argv: apply },
  { name: 'Keep', after: { ...counts, then: (rig) => rig.connect() }, argv: (rig) => ['keep', rig.reference] },
  { name: 'restore', after: counts, argv: (rig) => ['restore', rig.reference] },
  { name: 'start during a countdown', after: counts, argv: scan },
  { name: 'start after a countdown', after: { ...counts, then: isOver }, argv: scan },
  { name: 'start after Keep', after: { ...counts, then: (rig) => connectAndKeep(rig).then(() => undefined) }, argv: scan },
];

const isOff = { phase: 'apply while VMs are off', point: 'host.set, after', nth: 0 } as const;

/** Changes that need a VM off: shut down, change, start and the same in reverse. */
const windows: readonly Phase[] = [
  { ...plan, isKnown: true },
  { name: isOff.phase, argv: apply },
  { name: 'plan the undo', isKnown: true, argv: planUndo },
  { name: 'undo while VMs are off', argv: (rig) => applyOf(undoFile(rig)) },
  { name: 'start while a VM is off', after: isOff, argv: scan },
  { name: 'start the VMs', after: isOff, argv: (rig) => ['start-vms', '--host', rig.reference] },
];

export const phasesOf: Readonly<Record<JobKind, readonly Phase[]>> = { changes, rollback, windows };
/** The one phase of this name; each belongs to one kind of job, or is the same in each. */
export function phaseNamed(kind: JobKind, name: string): Phase {
  const found = phasesOf[kind].find((each) => each.name === name);
  if (!found) throw new Error(`There is no phase “${name}” in a job with ${kind}.`);
  return found;
}
