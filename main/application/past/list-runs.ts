import { stepsInPlace, unknownSteps, type Run } from '../../engine/history/runs.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { settleOpenRuns, type SettleEvent } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export interface ListedRun {
  readonly run: Run;
  /** The steps whose changes are still in place. */
  readonly inPlace: ReadonlySet<number>;
  /** The steps of which it is not known whether they were made. */
  readonly unknown: ReadonlySet<number>;
}

/** The runs in the journal of a host, oldest first, after interrupted runs were settled. */
export const listRuns = (
  application: Application,
  { reference }: { readonly reference: string },
  { tell }: Watching<SettleEvent>,
): Promise<readonly ListedRun[]> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, tell);
    return listed(await opened.runs());
  });

export function listed(runs: readonly Run[]): readonly ListedRun[] {
  const [inPlace, unknown] = [stepsInPlace(runs), unknownSteps(runs)];
  const of = (run: Run, steps: readonly { readonly run: string; readonly step: number }[]): ReadonlySet<number> =>
    new Set(steps.flatMap((each) => (each.run === run.id ? [each.step] : [])));
  return runs.map((run) => ({ run, inPlace: of(run, inPlace), unknown: of(run, unknown) }));
}
