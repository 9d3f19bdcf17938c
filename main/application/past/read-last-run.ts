import type { Change } from '../../contract/plan.ts';
import type { Facts } from '../../contract/reading.ts';
import type { WindowEvent } from '../../contract/vm-window.ts';
import { runsOf } from '../../engine/history/runs.ts';
import { vmWindowsOf } from '../../engine/history/vm-windows-of.ts';
import { driftOf, type SetByUs } from '../../engine/planning/drift.ts';
import { settingsOf } from '../../engine/planning/setting-at.ts';
import type { Application } from '../ports/application.ts';
import { listed, type ListedRun } from './list-runs.ts';
import { withStorage } from '../hosts/open-host.ts';

/** The newest run of a host, as its journal tells it. */
export interface LastRun extends ListedRun {
  /** Changes of the plan that the run did not come to. */
  readonly notBegun: readonly Change[];
  readonly windows: readonly WindowEvent[];
  /** Changes of the run whose setting has another value by the newest reading: another program or user has changed it. */
  readonly changedSince: readonly SetByUs[];
}

/** The newest run of a host beside what is known of the host. Undefined: the journal holds no run. The host itself is not asked. */
export const readLastRun = (
  application: Application,
  { identity, facts }: { readonly identity: { readonly machineId: string }; readonly facts: Facts },
): Promise<LastRun | undefined> =>
  withStorage(application, identity.machineId, async (storage) => {
    const entries = await storage.journal.entries();
    const runs = runsOf(entries);
    const last = listed(runs).at(-1);
    if (!last) return undefined;
    const { run } = last;
    const begun = new Set([...run.steps, ...run.left].map(({ step }) => step));
    return {
      ...last,
      notBegun: run.plan.changes.filter((_change, step) => !begun.has(step)),
      windows: vmWindowsOf(entries, run),
      changedSince: driftOf(runs, settingsOf(application.controls), facts).filter((each) => each.run === run.id && each.is === 'changed'),
    };
  });
