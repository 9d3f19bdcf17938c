import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import { stepsInPlace, unknownSteps, type Run } from '../../engine/history/runs.ts';
import { makeUndoPlan, type UndoPlanned } from '../../engine/planning/undo.ts';
import { forecastFacts } from '../../engine/protecting/forecast/forecast.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { readWindows } from '../../engine/running/read-windows.ts';
import { chooseVms } from '../choice/choose-vms.ts';
import type { Application } from '../ports/application.ts';
import { readAgain } from '../scans/judge-again.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { recallHost } from '../scans/recall-host.ts';
import type { ScanHostEvent, ScannedHost } from '../scans/scan-host.ts';
import { settleOpenRuns } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export interface PlanUndoRequest {
  readonly reference: string;
  /** Undefined: the newest whose changes are in place, or may be. `all`: every run with such changes. */
  readonly run?: string | undefined;
  readonly all?: boolean | undefined;
  /** Only these steps of the run. */
  readonly steps?: readonly number[] | undefined;
  /** Names or ids of VMs that may be shut down for their changes and started again. */
  readonly windows?: readonly string[] | undefined;
  /** Steps, as `run#number`, that are restored although another program or user has changed their value since. */
  readonly anyway?: readonly string[] | undefined;
  /** Undefined: the one that is kept for this host. */
  readonly profile?: Profile | undefined;
  /** What is known of the host: what the run touched is read again and put over it. Undefined: the latest scan that is kept. */
  readonly facts?: Facts | undefined;
}
export interface PlannedUndo extends UndoPlanned {
  /** What was read again for it. */
  readonly reading: ScannedHost;
}

/** Plans the undo of a run, or of all, on a fresh reading of what it touched. It is applied like any plan: previewed, confirmed, verified, journaled. */
export const planUndo = (
  application: Application,
  { reference, run: id, all = false, steps, anyway, windows, profile: given, facts }: PlanUndoRequest,
  watching: Watching<ScanHostEvent>,
): Promise<PlannedUndo> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    const profile = await profileOf(opened, given, watching.tell);
    const runs = await opened.runs();
    const run = all ? undefined : chooseRun(runs, id);
    if (all) chooseRun(runs, undefined);
    const inRuns = run ? run.plan.changes : stepsInPlace(runs).map((step) => step.change);
    const touched = new Set(inRuns.flatMap((change) => change.controls));
    const controls = application.controls.filter((control) => touched.has(control.id));
    const known = facts ?? (await recallHost(opened)).scan?.facts ?? {};
    const addresses = inRuns.map((change) => change.address);
    // Whether a VM that is shut down is a domain controller: read for the plan as it is read again before it is applied.
    const also = [...forecastFacts(addresses), 'vm', ...(inRuns.some(({ vmOff }) => vmOff !== undefined) ? ['guest'] : [])];
    const reading = await readAgain(opened, { profile, controls, facts: known, also }, watching);
    const ids = new Set(chooseVms(reading.facts, windows));
    const judging = { facts: { ...reading.facts, ...(await readWindows(opened.host, ids)) }, profile, applied: reading.applied, now: application.clock.now() };
    return { ...makeUndoPlan(run, runs, application.controls, judging, reading.host, application.digest, { steps, anyway, windows: ids }), reading };
  });

function chooseRun(runs: readonly Run[], id: string | undefined): Run {
  const inPlace = new Set([...stepsInPlace(runs), ...unknownSteps(runs)].map((step) => step.run));
  const run = id === undefined ? runs.findLast((each) => inPlace.has(each.id)) : runs.find((each) => each.id === id);
  if (run) return run;
  throw new EngineError(
    'unknownRun',
    id === undefined
      ? 'No run on this host has changes in place, so there is nothing to undo.'
      : `The journal of this host has no run “${id}”. “castellan undo --list” shows them.`,
  );
}
