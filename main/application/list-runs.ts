import { stepsInPlace, type Run } from '../engine/history/runs.ts';
import type { Application } from './ports/application.ts';
import { withOpenHost } from './open-host.ts';
import { settleOpenRuns, type SettleEvent } from './settle-open-runs.ts';
import type { Watching } from './watching.ts';

export interface ListedRun {
  readonly run: Run;
  /** The steps whose changes are still in place. */
  readonly inPlace: ReadonlySet<number>;
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
  const inPlace = stepsInPlace(runs);
  return runs.map((run) => ({ run, inPlace: new Set(inPlace.flatMap((step) => (step.run === run.id ? [step.step] : []))) }));
}
