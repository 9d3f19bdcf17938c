import type { Plan } from '../../main/contract/plan.ts';
import { stepsInPlace, type Run, type RunStep } from '../../main/engine/history/runs.ts';
import { whatBecame } from '../../main/engine/history/what-became.ts';
import type { Recorded } from './rig.ts';

/** What the host has recorded, and what Castellan knows and says about it after a kill and a new start. */
export interface Evidence {
  readonly plan: Plan;
  readonly recorded: readonly Recorded[];
  readonly runs: readonly Run[];
  /** How many steps the undo file of the run holds; undefined: there is no file. */
  readonly undoSteps: number | undefined;
  /** What the new start has printed. */
  readonly said: readonly string[];
}
export interface Verdict {
  /** What the host has recorded and Castellan does not know, or cannot undo. */
  readonly lost: readonly string[];
  /** Written twice. */
  readonly doubled: readonly string[];
  /** What Castellan says and the record contradicts. */
  readonly untrue: readonly string[];
}

/** Which step of the plan a step of a run is about, and which way it goes. */
function aboutStep({ change, step }: RunStep): Recorded {
  const back = change.undoes === undefined ? undefined : Number(change.undoes.slice(change.undoes.lastIndexOf('#') + 1));
  return back === undefined ? { step, way: 'made' } : { step: back, way: 'undone' };
}

const sentence = /The run (\S+) was interrupted at change (\d+)\. Reading the host shows: (.*)\.$/;

/** Compares; knows nothing of how the kill was made. */
export function verdictOn({ plan, recorded, runs, undoSteps, said }: Evidence): Verdict {
  const lost: string[] = [];
  const doubled: string[] = [];
  const untrue: string[] = [];
  const label = (step: number): string => `change ${String(step + 1)} (${plan.changes[step]?.label ?? 'of no plan'})`;
  const times = (all: readonly Recorded[], { step, way }: Recorded): number => all.filter((each) => each.step === step && each.way === way).length;
  const isRecorded = (one: Recorded): boolean => times(recorded, one) > 0;

  const last = new Map<number, Recorded['way']>();
  for (const { step, way } of recorded) {
    if (way === 'foreign') lost.push(`A value was written at ${label(step)} that no plan names.`);
    else if (last.get(step) === way) doubled.push(`${label(step)} was ${way} twice.`);
    last.set(step, way);
  }

  const steps = runs.flatMap((run) => run.steps.map((step) => ({ run: run.id, step, about: aboutStep(step) })));
  const restored = steps.filter(({ step }) => step.rollback?.ended?.end === 'returned').map(({ about }) => about.step);
  for (const one of recorded)
    if (one.way !== 'foreign' && !restored.includes(one.step) && !steps.some(({ about }) => about.step === one.step && about.way === one.way))
      lost.push(`${label(one.step)} was ${one.way}, and the journal does not name it.`);
  const claimed: Recorded[] = [];
  for (const run of runs) if (!run.ended) untrue.push(`The journal says that run ${run.id} has not ended.`);
  for (const { run, step, about } of steps) {
    const became = whatBecame(step);
    const where = `${label(about.step)} in run ${run}`;
    const end = step.rollback?.ended?.end;
    if (step.rollback && !end) untrue.push(`The journal does not say how the rollback of ${where} has ended.`);
    if (end === 'notReturned') untrue.push(`The journal says that ${where} could not be restored.`);
    // Made and restored, or restored before it was made: the record tells which.
    if (end === 'returned' && isRecorded(about)) claimed.push(about, { step: about.step, way: about.way === 'made' ? 'undone' : 'made' });
    else if (became.is === 'unknown') untrue.push(`The journal does not say what became of ${where}: ${became.why}`);
    else if (became.is === 'made') claimed.push(about);
  }
  // One that was not made in one run may have been made in a later one: what counts is how often.
  for (const step of plan.changes.keys())
    for (const way of ['made', 'undone'] as const) {
      const [said, written] = [times(claimed, { step, way }), times(recorded, { step, way })];
      if (said !== written) untrue.push(`The journal says ${String(said)} times that ${label(step)} was ${way}, and the record ${String(written)} times.`);
    }

  const inPlace = new Set(stepsInPlace(runs).map(({ step }) => step));
  for (const step of plan.changes.keys()) {
    const there = last.get(step) === 'made';
    if (there && !inPlace.has(step)) lost.push(`${label(step)} is in place on the host, and the undo does not know it.`);
    if (!there && inPlace.has(step)) untrue.push(`The history says that ${label(step)} is in place, and it is not.`);
  }
  if (inPlace.size > (undoSteps ?? 0)) lost.push(`The undo file holds ${String(undoSteps ?? 'no')} of ${String(inPlace.size)} changes in place.`);
  // What was read as not made may be made yet, so the file holds it as well.
  const mayBe = steps.filter(({ step }) => step.provisional === true && step.change.undoes === undefined && !inPlace.has(step.step)).length;
  if (undoSteps !== undefined && undoSteps > inPlace.size + mayBe)
    untrue.push(`The undo file holds ${String(undoSteps)} changes, ${String(inPlace.size)} are in place and ${String(mayBe)} may be.`);

  for (const line of said) {
    const [, run, change, words] = sentence.exec(line) ?? [];
    if (run === undefined) continue;
    const found = steps.find((each) => each.run === run && each.step.step === Number(change) - 1);
    if (!found || (words === 'the planned value is set') !== isRecorded(found.about)) untrue.push(`The screen says: ${line}`);
  }
  return { lost, doubled, untrue };
}
