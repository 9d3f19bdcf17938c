import type { Profile } from '../contract/profile.ts';
import type { Facts } from '../contract/reading.ts';
import { stepsInPlace, type Run } from '../engine/history/runs.ts';
import { settingsOf } from '../engine/planning/setting-at.ts';
import { makeUndoPlan, type UndoPlanned } from '../engine/planning/undo.ts';
import { forecastFacts } from '../engine/protecting/forecast.ts';
import { EngineError } from '../engine/engine-error.ts';
import type { Application } from './application.ts';
import { readAgain } from './judge-again.ts';
import { withOpenHost } from './open-host.ts';
import { profileOf } from './profile-of.ts';
import { recallHost } from './recall-host.ts';
import type { ScanHostEvent, ScannedHost } from './scan-host.ts';
import { settleOpenRuns } from './settle-open-runs.ts';
import type { Watching } from './watching.ts';

export interface PlanUndoRequest {
  readonly reference: string;
  /** Undefined: the newest whose changes are in place. */
  readonly run?: string | undefined;
  /** Only these steps of the run. */
  readonly steps?: readonly number[] | undefined;
  /** Undefined: the one that is kept for this host. */
  readonly profile?: Profile | undefined;
  /** What is known of the host: what the run touched is read again and put over it. Undefined: the latest scan that is kept. */
  readonly facts?: Facts | undefined;
}
export interface PlannedUndo extends UndoPlanned {
  /** What was read again for it. */
  readonly reading: ScannedHost;
}

/** Plans the undo of a run, on a fresh reading of what it touched. It is applied like any plan: previewed, confirmed, verified, journaled. */
export const planUndo = (
  application: Application,
  { reference, run: id, steps, profile: given, facts }: PlanUndoRequest,
  watching: Watching<ScanHostEvent>,
): Promise<PlannedUndo> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    const profile = await profileOf(opened, given, watching.tell);
    const runs = await opened.runs();
    const run = chooseRun(runs, id);
    const touched = new Set(run.plan.changes.flatMap((change) => change.controls));
    const controls = application.controls.filter((control) => touched.has(control.id));
    const known = facts ?? (await recallHost(opened)).scan?.facts ?? {};
    const reading = await readAgain(opened, { profile, controls, facts: known, also: [...forecastFacts, 'vm'] }, watching);
    const judging = { facts: reading.facts, profile, applied: reading.applied, now: application.clock.now() };
    return { ...makeUndoPlan(run, runs, settingsOf(application.controls), judging, reading.host, application.digest, steps), reading };
  });

function chooseRun(runs: readonly Run[], id: string | undefined): Run {
  const inPlace = new Set(stepsInPlace(runs).map((step) => step.run));
  const run = id === undefined ? runs.findLast((each) => inPlace.has(each.id)) : runs.find((each) => each.id === id);
  if (run) return run;
  throw new EngineError(
    'unknownRun',
    id === undefined
      ? 'No run on this host has changes in place, so there is nothing to undo.'
      : `The journal of this host has no run “${id}”. “castellan undo --list” shows them.`,
  );
}
