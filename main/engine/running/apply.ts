import type { FactState } from '../../contract/fact-state.ts';
import type { Finding } from '../../contract/finding.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Change, Plan } from '../../contract/plan.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Control } from '../../catalogue/control.ts';
import { timeWords } from '../../words/utc-times.ts';
import { neverTouch } from '../protecting/never-touch.ts';
import { sameHostName } from '../protecting/same-host-name.ts';
import { confirmedPlan } from './confirmed-plan.ts';
import { applyGuarded, type GuardedStep, type RollbackProgress } from './guarded-step.ts';
import { pendingRefusal } from './pending-words.ts';
import { isOver } from './rollback-end.ts';
import { setChange } from './set-change.ts';
import { keysOfRun, pathsToCreate } from '../history/made-keys.ts';
import { appliedChanges, runOfStep, runsOf, undoneBy, type Run } from '../history/runs.ts';
import { scan } from './scan.ts';
import { mayLoseStorage } from './vms-without-storage.ts';
import { openVmWindows, partsOf, type PlanPart, type WindowsRequest } from './vm-windows.ts';
import { EngineError } from '../engine-error.ts';
import type { AbortSignalLike, Clock, Digest, HostPort, JournalPort } from '../ports.ts';

export interface AppliedStep {
  readonly step: number;
  readonly change: Change;
  readonly settled: Settled;
}
export interface ApplyRequest extends WindowsRequest {
  readonly plan: Plan;
  /** The id that the user confirmed. */
  readonly confirmed: string;
  /** Controls of the lock-out table whose own confirmation was given. */
  readonly understood: ReadonlySet<string>;
  readonly host: HostPort;
  readonly controls: readonly Control[];
  readonly profile: Profile;
  readonly journal: JournalPort;
  /** For the countdown of a guarded change. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Plans with a guarded change: the name of the host, as the user typed it. */
  readonly typedHostName?: string | undefined;
  readonly clock: Clock;
  readonly digest: Digest;
  /** A name for the run that no other has. */
  readonly run: string;
  readonly by: string;
  readonly version: string;
  /** The number of the change or the order under which the run is made; empty: none. */
  readonly ticket?: string | undefined;
  /** Who has approved the run; empty: not stated. */
  readonly approver?: string | undefined;
  readonly signal?: AbortSignalLike | undefined;
  /** Writes the undo file for use without Castellan: before the first change, and after each. Rejects before the first: nothing is changed. */
  readonly keepUndoFile?: (() => Promise<void>) | undefined;
  readonly onRollback?: ((progress: RollbackProgress) => void) | undefined;
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
const afterReturn = 'An earlier change of this run was not kept, so nothing more was applied.';

/**
 * Applies a plan: made anew from its choice and compared with what was shown, then journal first, set, read back, judge again.
 * Nothing runs that was not shown under this very id, and nothing that the engine does not make itself.
 */
export async function apply(request: ApplyRequest): Promise<Applied> {
  const { journal, run, clock } = request;
  const started = await start(request);
  const { plan } = started;
  await request.keepUndoFile?.();
  const steps: AppliedStep[] = [];
  /** A guarded change was not kept. */
  const ended = { is: false };
  const windows = await openVmWindows(request, plan);
  try {
    for (const part of partsOf(plan)) {
      if (request.signal?.aborted === true) break;
      const work = async (heldBy: string | undefined): Promise<void> => {
        for (const [step, change] of part.changes) {
          if (request.signal?.aborted === true) break;
          const hold = ended.is ? afterReturn : heldBy;
          const made: GuardedStep = hold === undefined ? await applyChange(request, started, step, change) : { settled: held(hold), endsRun: false };
          ended.is ||= made.endsRun;
          const applied: AppliedStep = { step, change, settled: made.settled };
          // Nothing was sent to the host, so nothing else in the journal says why it was not made.
          if (made.settled.is.is === 'notAsked') await journal.append({ entry: 'changeLeft', at: clock.now(), run, step, settled: made.settled });
          steps.push(applied);
          await request.keepUndoFile?.();
          request.onStep?.(applied, plan.changes.length);
        }
      };
      // No VM is shut down for changes that are not made.
      await windows.during(!ended.is && opensWindow(part, request) ? part : { changes: part.changes }, work);
    }
  } finally {
    await windows.close();
  }
  request.onVerify?.();
  const { findings, facts } = await verify(request, steps);
  const done = steps.filter((each) => each.settled.outcome === 'done').length;
  await journal.append({ entry: 'runEnded', at: clock.now(), run, done, notDone: plan.changes.length - done });
  return { run, steps, findings, facts };
}

/** No VM is shut down for changes that all wait for a confirmation. */
const opensWindow = ({ changes }: PlanPart, { understood }: ApplyRequest): boolean =>
  changes.some(([, { standing }]) => standing.is !== 'confirm' || understood.has(standing.control));

/** Decided and written in one step: nothing is begun on a host on which a change of any process is open. */
async function start(request: ApplyRequest): Promise<Started> {
  const { journal, run, clock, by, version, ticket, approver, host } = request;
  let plan: Plan = request.plan;
  let keysToRemove: readonly string[] = [];
  let made: readonly string[] = [];
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
        `Run ${open.id} of ${timeWords(open.at)} ended during a change. Nothing was applied. Scan the host: the scan shows whether the change was made.`,
      );
    await refuseWhilePending(host);
    plan = await confirmedPlan({ ...request, runs });
    refuseOtherName(request, plan);
    keysToRemove = undoneKeys(plan, runs);
    const paths = plan.purpose === 'fix' ? pathsToCreate(plan.changes) : [];
    made = paths.length === 0 ? [] : keysOfRun(plan.changes, await host.missingKeys(paths), runs);
    return [
      {
        entry: 'runStarted',
        at: clock.now(),
        run,
        plan,
        by,
        version,
        ...(ticket && { ticket }),
        ...(approver && { approver }),
        ...(made.length > 0 && { madeKeys: [...made] }),
      },
    ];
  });
  return { plan, keysToRemove, madeKeys: made };
}

/** One guarded change at a time, also of other programs. */
async function refuseWhilePending({ rollback, identity }: HostPort): Promise<void> {
  for (const name of (await rollback?.pending()) ?? []) {
    const state = await rollback?.state(name);
    if (state && !isOver(state)) throw new EngineError('openRun', pendingRefusal(state, identity.name));
  }
}

/** A plan with a guarded change can cut off the host, so its name is typed: a wrong window is noticed. */
function refuseOtherName(request: ApplyRequest, { changes, host }: Plan): void {
  const typed = request.typedHostName ?? '';
  const going = changes.some((change) => change.standing.is === 'guarded' && whyNot(request, change) === undefined);
  if (!going || sameHostName(typed, host.name)) return;
  throw new EngineError(
    'wrongHostName',
    `The plan has changes that can cut the connection to ${host.name}. ${typed === '' ? 'The name of the host was not typed' : 'The name that was typed is another one'}. Nothing was applied. Type ${host.name} to apply the plan.`,
  );
}

interface Started {
  readonly plan: Plan;
  /** Registry keys that the runs which are undone have created. */
  readonly keysToRemove: readonly string[];
  /** Registry keys that this run creates. */
  readonly madeKeys: readonly string[];
}
const undoneKeys = ({ changes }: Plan, runs: readonly Run[]): readonly string[] => {
  const undone = new Set(changes.flatMap(undoneBy).map(runOfStep));
  return [...new Set(runs.filter((each) => undone.has(each.id)).flatMap((each) => each.madeKeys))];
};

/** What keeps a change from being made: refused always, or on hold until it is confirmed or released. */
function whyNot({ understood }: ApplyRequest, change: Change): Settled | undefined {
  const refusal = neverTouch(change);
  if (refusal !== undefined) return { outcome: 'refused', was: notRead, is: notRead, message: refusal };
  const { standing } = change;
  if (standing.is === 'held') return held(standing.reason);
  if (standing.is === 'ready' || standing.control === undefined || understood.has(standing.control)) return undefined;
  return held(`${standing.control} needs a separate confirmation: ${standing.understand.join(' ')}`);
}

const held = (message: string): Settled => ({ outcome: 'held', was: notRead, is: notRead, message });

async function applyChange(request: ApplyRequest, started: Started, step: number, change: Change): Promise<GuardedStep> {
  const settled = whyNot(request, change);
  if (settled) return { settled, endsRun: false };
  if (change.standing.is === 'guarded') return applyGuarded({ ...request, ...started }, step, change, change.standing.danger);
  return { settled: await setChange(request, step, change, started.keysToRemove), endsRun: false };
}

/** Reads everything again that the touched controls rest on: a fix is done when a fresh reading says so. */
async function verify(request: ApplyRequest, steps: readonly AppliedStep[]): Promise<Pick<Applied, 'findings' | 'facts'>> {
  const touched = new Set(
    steps.filter((each) => each.settled.outcome !== 'held' && each.settled.outcome !== 'refused').flatMap((each) => each.change.controls),
  );
  const controls = request.controls.filter((control) => touched.has(control.id));
  if (controls.length === 0) return { findings: [], facts: {} };
  const applied = appliedChanges(runsOf(await request.journal.entries()));
  const also = mayLoseStorage(steps) ? ['vm'] : [];
  const { findings, facts } = await scan({ host: request.host, controls, profile: request.profile, applied, clock: request.clock, also });
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
