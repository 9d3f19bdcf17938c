import type { Facts } from '../../contract/reading.ts';
import { driftOf, type SetByUs } from '../../engine/planning/drift.ts';
import { stepsInPlace, unknownSteps } from '../../engine/history/runs.ts';
import { settingsOf } from '../../engine/planning/setting-at.ts';
import type { Application } from '../ports/application.ts';
import { readAgain } from '../scans/judge-again.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { recallHost } from '../scans/recall-host.ts';
import type { ScanHostEvent, ScannedHost } from '../scans/scan-host.ts';
import { settleOpenRuns } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export interface ReadDriftRequest {
  readonly reference: string;
  /** What is known of the host. Undefined: the latest scan that is kept. */
  readonly facts?: Facts | undefined;
}
export interface Drift {
  readonly settings: readonly SetByUs[];
  /** What was read again for it; absent where nothing is in place or may be. */
  readonly reading?: ScannedHost | undefined;
}

/** Everything that Castellan has set on a host and not undone, beside a fresh reading of it. */
export const readDrift = (application: Application, { reference, facts }: ReadDriftRequest, watching: Watching<ScanHostEvent>): Promise<Drift> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    const runs = await opened.runs();
    const touched = new Set([...stepsInPlace(runs), ...unknownSteps(runs)].flatMap((step) => step.change.controls));
    if (touched.size === 0) return { settings: [] };
    const profile = await profileOf(opened, undefined, watching.tell);
    const controls = application.controls.filter((control) => touched.has(control.id));
    const known = facts ?? (await recallHost(opened)).scan?.facts ?? {};
    const reading = await readAgain(opened, { profile, controls, facts: known, also: ['session', 'vm', 'policySetting'] }, watching);
    return { settings: driftOf(runs, settingsOf(application.controls), reading.facts), reading };
  });
