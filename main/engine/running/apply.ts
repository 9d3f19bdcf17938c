import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Change, Plan } from '../../contract/plan.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Control } from '../../catalogue/control.ts';
import { neverTouch } from '../protecting/never-touch.ts';
import { confirmedPlan } from './confirmed-plan.ts';
import { readSetting } from './read-setting.ts';
import { keysOf, keysOfRun, pathsToCreate } from '../history/made-keys.ts';
import { appliedChanges, runsOf, stepName, type Run } from '../history/runs.ts';
import { scan } from './scan.ts';
import { settingAt, settingsOf } from '../planning/setting-at.ts';
import { EngineError } from '../engine-error.ts';
import type { AbortSignalLike, Clock, Digest, HoldRelease, HostPort, JournalPort } from '../ports.ts';

export interface AppliedStep {
  readonly step: number;
  readonly change: Change;
  readonly settled: Settled;
}
export interface ApplyRequest {
  readonly plan: Plan;
  /** The id that the user confirmed. */
  readonly confirmed: string;
  /** Controls of the lock-out table whose own confirmation was given. */
  readonly understood: ReadonlySet<string>;
  readonly host: HostPort;
  readonly controls: readonly Control[];
  readonly profile: Profile;
  readonly journal: JournalPort;
  readonly release: HoldRelease;
  readonly clock: Clock;
  readonly digest: Digest;
  /** A name for the run that no other has. */
  readonly run: string;
  readonly by: string;
  readonly version: string;
  /** The number of the change or the order under which the run is made; empty: none. */
  readonly ticket?: string | undefined;
  readonly signal?: AbortSignalLike | undefined;
  /** Writes the undo file for use without Castellan: before the first change, and after each. Rejects before the first: nothing is changed. */
  readonly keepUndoFile?: (() => Promise<void>) | undefined;
  readonly onStep?: ((step: AppliedStep, of: number) => void) | undefined;
  /** All changes are through; the host is being read again. */
  readonly onVerify?: (() => void) | undefined;
}
export interface Applied {
  readonly run: string;
  readonly steps: readonly AppliedStep[];
  /** A fresh reading of everything that the plan touched. */
  readonly findings: readonly Finding[];
  /** What that reading holds, to be put over what was known before. */
  readonly facts: Facts;
}

const notRead: FactState = { is: 'notAsked' };

/**
 * Applies a plan: made anew from its choice and compared with what was shown, then journal first, set, read back, judge again.
 * Nothing runs that was not shown under this very id, and nothing that the engine does not make itself.
 */
export async function apply(request: ApplyRequest): Promise<Applied> {
  const { journal, run, clock } = request;
  const { plan, keysToRemove } = await start(request);
  await request.keepUndoFile?.();
  const steps: AppliedStep[] = [];
  for (const [step, change] of plan.changes.entries()) {
    if (request.signal?.aborted === true) break;
    const applied: AppliedStep = { step, change, settled: await applyChange(request, step, change, keysToRemove) };
    steps.push(applied);
    await request.keepUndoFile?.();
    request.onStep?.(applied, plan.changes.length);
  }
  request.onVerify?.();
  const { findings, facts } = await verify(request, steps);
  const done = steps.filter((each) => each.settled.outcome === 'done').length;
  await journal.append({ entry: 'runEnded', at: clock.now(), run, done, notDone: plan.changes.length - done });
  return { run, steps, findings, facts };
}

/** Decided and written in one step: nothing is begun on a host on which a change of any process is open. */
async function start(request: ApplyRequest): Promise<Started> {
  const { journal, run, clock, by, version, ticket, host } = request;
  let plan: Plan = request.plan;
  let keysToRemove: readonly string[] = [];
  await journal.transact(async (entries) => {
    const owner = await journal.owner.withdraw();
    if (owner)
      throw new EngineError(
        'openRun',
        `An earlier change is still running on this host${owner.process === undefined ? '' : ` in process ${String(owner.process)}`}. Nothing was applied. Wait until the process ends, then scan the host.`,
      );
    const runs = runsOf(entries);
    const open = runs.find((each) => each.steps.some((step) => !step.settled));
    if (open)
      throw new EngineError(
        'openRun',
        `Run ${open.id} of ${open.at} ended during a change. Nothing was applied. Scan the host: the scan shows whether the change was made.`,
      );
    plan = await confirmedPlan({ ...request, runs });
    keysToRemove = undoneKeys(plan, runs);
    const paths = plan.purpose === 'fix' ? pathsToCreate(plan.changes) : [];
    const madeKeys = paths.length === 0 ? [] : keysOfRun(plan.changes, await host.missingKeys(paths), runs);
    return [
      { entry: 'runStarted', at: clock.now(), run, plan, by, version, ...(ticket && { ticket }), ...(madeKeys.length > 0 && { madeKeys: [...madeKeys] }) },
    ];
  });
  return { plan, keysToRemove };
}

interface Started {
  readonly plan: Plan;
  /** Registry keys that the run which is undone has created. */
  readonly keysToRemove: readonly string[];
}
const undoneKeys = ({ purpose, run }: Plan, runs: readonly Run[]): readonly string[] =>
  purpose === 'undo' ? (runs.find((each) => each.id === run)?.madeKeys ?? []) : [];

async function applyChange(request: ApplyRequest, step: number, change: Change, keysToRemove: readonly string[]): Promise<Settled> {
  const refusal = neverTouch(change);
  if (refusal !== undefined) return { outcome: 'refused', was: notRead, is: notRead, message: refusal };
  const hold = await holdReason(request, change);
  if (hold !== undefined) return { outcome: 'held', was: notRead, is: notRead, message: hold };
  const { journal, run, clock, host } = request;
  const madeKeys = change.to.is === 'absent' ? keysOf(change, keysToRemove) : [];
  const ticket = await journal.owner.issue(stepName(run, step));
  await journal.append({ entry: 'changeIntended', at: clock.now(), run, step });
  const settled = await readWhereUnread(
    request,
    change,
    await host.set({ address: change.address, from: change.from, to: change.to, edit: change.edit, ticket, ...(madeKeys.length > 0 && { madeKeys }) }),
  );
  await journal.append({ entry: 'changeSettled', at: clock.now(), run, step, settled });
  return settled;
}

/** A setter that reports no value may have written it: a new reading decides. */
async function readWhereUnread({ host, controls }: ApplyRequest, { address }: Change, settled: Settled): Promise<Settled> {
  const setting = settingAt(settingsOf(controls), address);
  if (isSettled(settled.is) || !setting) return settled;
  const is = await readSetting(host, setting, address.key);
  return isSettled(is) ? { ...settled, is } : settled;
}

async function holdReason({ release, understood }: ApplyRequest, change: Change): Promise<string | undefined> {
  if (change.standing.is === 'confirm' && !understood.has(change.standing.control)) {
    return `${change.standing.control} needs a separate confirmation: ${change.standing.understand.join(' ')}`;
  }
  if (change.standing.is !== 'held') return undefined;
  const releasable = change.standing.by === 'connection';
  return releasable && (await release.release(change)) ? undefined : change.standing.reason;
}

/** Reads everything again that the touched controls rest on: a fix is done when a fresh reading says so. */
async function verify(request: ApplyRequest, steps: readonly AppliedStep[]): Promise<Pick<Applied, 'findings' | 'facts'>> {
  const touched = new Set(
    steps.filter((each) => each.settled.outcome !== 'held' && each.settled.outcome !== 'refused').flatMap((each) => each.change.controls),
  );
  const controls = request.controls.filter((control) => touched.has(control.id));
  if (controls.length === 0) return { findings: [], facts: {} };
  const applied = appliedChanges(runsOf(await request.journal.entries()));
  const { findings, facts } = await scan({ host: request.host, controls, profile: request.profile, applied, clock: request.clock });
  for (const finding of findings) {
    await request.journal.append({
      entry: 'verified',
      at: request.clock.now(),
      run: request.run,
      control: finding.control,
      target: finding.target.label,
      verdict: finding.verdict,
    });
  }
  return { findings, facts };
}
