import type { Control } from '../../catalogue/control.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import { judge } from '../../engine/judging/judge.ts';
import type { Judging } from '../../engine/judging/judging.ts';
import { makePlan, type Choice } from '../../engine/planning/plan.ts';
import { isWithoutImpact, planWithoutImpact } from '../../engine/planning/without-impact.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { StorageError } from '../../storage/json/storage-error.ts';
import { findingId } from '../../words/findings/finding-id.ts';
import type { Application } from '../ports/application.ts';
import { readWindows } from '../../engine/running/read-windows.ts';
import { chooseVms } from '../choice/choose-vms.ts';
import { chooseTargets } from '../choice/choose-targets.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { profileOf } from '../hosts/profile-of.ts';
import { scanOpened, type ScanHostEvent, type ScanHostRequest } from '../scans/scan-host.ts';
import { settleOpenRuns } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

export type PlannedChanges = ReturnType<typeof makePlan>;
/** A host as it is known: what a plan rests on. */
export interface HostFacts extends Omit<Judging, 'now'> {
  readonly identity: HostIdentity;
}
export interface ChosenControls {
  readonly controls: readonly Control[];
  /** Undefined: all targets of these controls. */
  readonly targets?: Choice['targets'];
  /** Ids of optional groups, such as W02-36/memory-integrity. */
  readonly groups: readonly string[];
  /** Ids of VMs that may be shut down for their changes and started again. */
  readonly windows?: readonly string[] | undefined;
}

/** The plan for a choice, on what is known of the host. Nothing is read. */
export function planChanges(
  application: Application,
  { identity, ...known }: HostFacts,
  { controls, targets, groups, windows }: ChosenControls,
): PlannedChanges {
  return makePlan(
    { controls, targets, optionalGroups: new Set(groups), windows: new Set(windows) },
    { ...known, now: application.clock.now() },
    identity,
    application.digest,
  );
}

/** The same with maintenance windows: what decides on them is read first. */
export const planInWindows = (application: Application, { facts, ...known }: HostFacts, chosen: ChosenControls): Promise<PlannedChanges> =>
  withOpenHost(application, known.identity.reference, 'read', async ({ host }) =>
    planChanges(application, { ...known, facts: { ...facts, ...(await readWindows(host, new Set(chosen.windows))) } }, chosen),
  );

export interface ScanAndPlanRequest extends Omit<ScanHostRequest, 'controls' | 'also'> {
  /** `withoutImpact`: every fix that no user and no VM notices, as the window offers them together. */
  readonly choice: Omit<ChosenControls, 'targets' | 'windows'> | 'withoutImpact';
  /** The name or the id of a target. */
  readonly target?: string | undefined;
  /** Names or ids of VMs that may be shut down for their changes and started again. */
  readonly windows?: readonly string[] | undefined;
}

export interface PlannedOnScan extends PlannedChanges {
  readonly partial: boolean;
  /** Why the scan could not be kept. */
  readonly notKept?: StorageError | undefined;
}

/** Reads the host, keeps the scan and plans on it. */
export async function scanAndPlan(
  application: Application,
  { reference, profile: given, choice, target, windows }: ScanAndPlanRequest,
  watching: Watching<ScanHostEvent>,
): Promise<PlannedOnScan> {
  if (choice !== 'withoutImpact') for (const group of choice.groups) refuseUnknownGroup(group, application.controls);
  return withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, watching.tell);
    const profile = await profileOf(opened, given, watching.tell);
    const { host: identity, facts: scanned, partial, applied, notKept } = await scanOpened(opened, { profile }, watching);
    const ids = chooseVms(scanned, windows);
    const facts = { ...scanned, ...(await readWindows(opened.host, new Set(ids))) };
    const known = { facts, profile, applied, now: application.clock.now() };
    const controls = choice === 'withoutImpact' ? application.controls.filter(isWithoutImpact) : choice.controls;
    const findings = target === undefined ? [] : controls.flatMap((control) => judge(control, known));
    const targets = target === undefined ? undefined : chooseTargets(findings, facts, target);
    if (choice !== 'withoutImpact')
      return { ...planChanges(application, { identity, facts, profile, applied }, { ...choice, targets, windows: ids }), partial, notKept };
    const chosen = new Set(targets?.map(({ control, key }) => findingId(control, key)));
    const others = new Set(findings.map(({ control, target: { key } }) => findingId(control, key)).filter((id) => !chosen.has(id)));
    const { plan, leftOut } = planWithoutImpact(application.controls, known, identity, application.digest, others);
    return { plan, unplanned: leftOut, partial, notKept };
  });
}

function refuseUnknownGroup(group: string, controls: readonly Control[]): void {
  const groups = controls.flatMap((control) =>
    control.fix?.kind === 'set' ? (control.fix.optionalGroups ?? []).map((group) => `${control.id}/${group.id}`) : [],
  );
  if (!groups.includes(group)) throw new EngineError('unknownControl', `There is no optional group of settings “${group}”. Available: ${groups.join(', ')}.`);
}
