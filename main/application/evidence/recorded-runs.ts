import type { RecordedRun } from '../../contract/record/recorded-run.ts';
import { stepName, stepsInOrder, stepsInPlace, type Run } from '../../engine/history/runs.ts';
import { stepRemark } from '../../engine/history/step-remark.ts';
import { recordedRollback } from '../views/recorded-rollback.ts';
import { whatBecame } from '../../engine/history/what-became.ts';

/** The runs of a journal as they stand in the evidence, oldest first. A change that a run left is a step that was not made, with the reason. */
export function recordedRuns(runs: readonly Run[]): RecordedRun[] {
  const inPlace = new Set(stepsInPlace(runs).map((step) => stepName(step.run, step.step)));
  return runs.map((run) => {
    const { changes, choice: _choice, ...plan } = run.plan;
    return {
      id: run.id,
      at: run.at,
      by: run.by,
      ...(run.ticket !== undefined && { ticket: run.ticket }),
      ...(run.approver !== undefined && { approver: run.approver }),
      plan: { ...plan, planned: changes.length },
      ended: run.ended,
      interrupted: run.interrupted,
      ...(run.resetAt !== undefined && { resetAt: run.resetAt }),
      steps: stepsInOrder(run).map((each) => {
        const { step, at, change, settled } = each;
        const remark = stepRemark(each);
        return {
          step,
          at,
          change,
          ...(settled && { settled }),
          became: whatBecame(each).is,
          inPlace: inPlace.has(stepName(run.id, step)),
          ...(remark !== undefined && { remark }),
          ...recordedRollback(each),
        };
      }),
      ...(run.noted && { noted: run.noted }),
    };
  });
}
