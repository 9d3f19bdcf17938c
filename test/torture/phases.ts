import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../main/contract/plan.ts';
import type { Rig } from './rig.ts';

/** One command of the job, as a program of its own that can be killed. */
export interface Phase {
  readonly name: string;
  /** What a Castellan that was killed before has left; undefined: the phase follows the one above it. */
  readonly after?: { readonly phase: string; readonly point: string } | undefined;
  argv(rig: Rig, controls: readonly string[]): readonly string[];
}

export const planFile = (rig: Rig): string => join(rig.folder, 'plan.json');
export const undoFile = (rig: Rig): string => join(rig.folder, 'undo.json');
export const readPlan = (file: string): Plan => JSON.parse(readFileSync(file, 'utf8')) as Plan;

const scan = (rig: Rig, controls: readonly string[]): readonly string[] => ['scan', '--host', rig.reference, '--control', ...controls];
export const planUndo = (rig: Rig): readonly string[] => ['undo', '--host', rig.reference, '--out', undoFile(rig)];
export const applyOf = (file: string): readonly string[] => ['apply', '--plan', file, '--confirm', readPlan(file).id];

/** The job from the first scan to the undo, and the starts after a kill: each can be killed itself. */
export const phases: readonly Phase[] = [
  { name: 'scan', argv: scan },
  { name: 'plan', argv: (rig, controls) => ['plan', '--host', rig.reference, '--out', planFile(rig), '--control', ...controls] },
  { name: 'apply', argv: (rig) => applyOf(planFile(rig)) },
  { name: 'plan the undo', argv: planUndo },
  { name: 'undo', argv: (rig) => applyOf(undoFile(rig)) },
  { name: 'start after an interrupted apply', after: { phase: 'apply', point: 'host.set, after' }, argv: scan },
  { name: 'start after an interrupted undo', after: { phase: 'undo', point: 'host.set, before' }, argv: scan },
];
