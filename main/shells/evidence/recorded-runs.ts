import type { RecordedRun } from '../../contract/record/recorded-run.ts';
import { stepsInPlace, type Run } from '../../engine/runs.ts';

/** The runs of a journal as they stand in the evidence, oldest first. */
export function recordedRuns(runs: readonly Run[]): RecordedRun[] {
  const inPlace = new Set(stepsInPlace(runs).map((step) => `${step.run}#${String(step.step)}`));
  return runs.map((run) => {
    const { changes, ...plan } = run.plan;
    return {
      id: run.id,
      at: run.at,
      by: run.by,
      ...(run.ticket !== undefined && { ticket: run.ticket }),
      plan: { ...plan, planned: changes.length },
      ended: run.ended,
      steps: run.steps.map(({ step, at, change, settled }) => ({
        step,
        at,
        change,
        ...(settled && { settled }),
        inPlace: inPlace.has(`${run.id}#${String(step)}`),
      })),
      ...(run.noted && { noted: run.noted }),
    };
  });
}
