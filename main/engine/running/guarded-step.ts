import type { Danger } from '../../contract/danger.ts';
import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Change } from '../../contract/plan.ts';
import type { RollbackState, WaysIn } from '../../contract/rollback.ts';
import { afterRollback } from '../history/after-rollback.ts';
import { holdsOld, whatBecame } from '../history/what-became.ts';
import { undoStepOf } from '../planning/undo-steps.ts';
import { settingsOf } from '../planning/setting-at.ts';
import type { AbortSignalLike, RollbackPort } from '../ports.ts';
import { countdownTimeOf, isWaiterGone, type CountdownTime } from '../../words/rollback/countdown-times.ts';
import { returningWords } from '../../words/rollback/failed-attempts.ts';
import { armFault, proofFault, whyUnprovable } from './planting.ts';
import { isOver, readChanged, rollbackEnd, type LastState } from './rollback-end.ts';
import { afterSetBack, setBack } from './set-back.ts';
import { setChange, type ChangeMaking } from './set-change.ts';

export interface Guarding extends ChangeMaking {
  readonly by: string;
  /** Registry keys that the run creates, and those that it removes with its values. */
  readonly madeKeys: readonly string[];
  readonly keysToRemove: readonly string[];
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Aborted in the countdown: the old value is restored at once. */
  readonly signal?: AbortSignalLike | undefined;
  readonly onRollback?: ((progress: RollbackProgress) => void) | undefined;
}
/** What a watcher is told of a guarded change. */
export interface RollbackProgress {
  readonly step: number;
  readonly change: Change;
  readonly phase: 'planting' | 'counting' | 'kept' | 'returned' | 'notReturned' | 'removed';
  readonly message: string;
  readonly name: string;
  /** The time that the host waits for Keep. */
  readonly countdown: CountdownTime;
  readonly remainingSeconds?: number | undefined;
}
export interface GuardedStep {
  readonly settled: Settled;
  /** The old value is back, or may be: nothing more is applied in this run. */
  readonly endsRun: boolean;
}

/** How long the waiting process has for restoring the value before this program does it. */
const restoreWithinSeconds = 30;

/**
 * One change that endangers the connection: a rollback is planted and proved on the host first, then the change is made, then the host waits for Keep.
 * Nothing is changed where the rollback does not prove itself.
 */
export async function applyGuarded(guarding: Guarding, step: number, change: Change, danger: Danger): Promise<GuardedStep> {
  const { rollback } = guarding.host;
  if (!rollback) return heldStep('This host cannot restore a value automatically.');
  return new GuardedChange(guarding, rollback, step, change, danger).apply();
}

const notRead: FactState = { is: 'notAsked' };
const heldStep = (message: string): GuardedStep => ({ settled: { outcome: 'held', was: notRead, is: notRead, message }, endsRun: false });

class GuardedChange {
  readonly #guarding: Guarding;
  readonly #rollback: RollbackPort;
  readonly #step: number;
  readonly #change: Change;
  readonly #danger: Danger;
  readonly #name: string;
  readonly #countdown: CountdownTime;

  constructor(guarding: Guarding, rollback: RollbackPort, step: number, change: Change, danger: Danger) {
    this.#guarding = guarding;
    this.#rollback = rollback;
    this.#step = step;
    this.#change = change;
    this.#danger = danger;
    this.#name = `${guarding.run}-${String(step)}`;
    this.#countdown = countdownTimeOf(danger.when);
  }

  async apply(): Promise<GuardedStep> {
    this.#tell('planting', 'The rollback is being planted on the host. Nothing is changed yet.');
    const before = await this.#rollback.waysIn();
    const blind = whyUnprovable(this.#danger, before);
    if (blind !== undefined) return heldStep(`No rollback was planted. ${blind}`);
    const refused = await this.#plant(before);
    if (refused !== undefined) {
      this.#tell('removed', refused);
      return heldStep(refused);
    }
    const settled = await setChange(this.#guarding, this.#step, this.#change, this.#guarding.keysToRemove);
    const became = whatBecame({ change: this.#change, settled });
    if (became.is === 'notMade') {
      await this.#takeAway('Nothing was changed, and the rollback was removed.');
      return { settled, endsRun: false };
    }
    if (settled.outcome !== 'done') return this.#restore(settled, 'The change was made only in part, or its outcome could not be read.');
    const blocked = await this.#whyBlocked();
    if (blocked !== undefined) return this.#restore(settled, blocked);
    return this.#countDown(settled);
  }

  /** Answers why it must not be relied on; then it is removed, and nothing was applied. */
  async #plant(before: WaysIn): Promise<string | undefined> {
    const { run, host, journal, clock, controls, madeKeys } = this.#guarding;
    const { seconds, afterRestartSeconds } = this.#countdown;
    const throughRestart = afterRestartSeconds !== undefined;
    const restart = throughRestart ? { restartSeconds: afterRestartSeconds } : {};
    const [name, step, change] = [this.#name, this.#step, this.#change];
    const undo = undoStepOf(change, settingsOf(controls), madeKeys);
    const planted = await this.#rollback.plant({ name, run, step, change, undo, seconds, throughRestart, ...restart });
    if (planted.is === 'notPlanted') return `No rollback could be planted on the host: ${planted.why} Nothing was changed.`;
    const { proof } = planted;
    const fault = proofFault(proof, change, host.identity.kind);
    if (fault !== undefined) {
      await this.#rollback.remove(name);
      return `No rollback could be planted on the host: ${fault} Nothing was changed.`;
    }
    try {
      await journal.append({ entry: 'rollbackPlanted', at: clock.now(), run, step, name, seconds, throughRestart, ...restart, proof, before });
    } catch (error) {
      // What is not in the journal is not relied on.
      await this.#rollback.remove(name);
      throw error;
    }
    const unarmed = armFault(await this.#rollback.arm(name));
    if (unarmed === undefined) return undefined;
    const message = `The rollback on the host is not ready: ${unarmed} Nothing was changed.`;
    await this.#takeAway(message);
    return message;
  }

  /** The change itself may have taken away what the rollback needs: then it is undone at once, while this program still can. */
  async #whyBlocked(): Promise<string | undefined> {
    if (this.#danger.wayBack === undefined) return undefined;
    const again = await this.#rollback.prove(this.#name);
    if (again.is === 'notProved') return `After the change, the rollback on the host no longer works: ${again.why}`;
    const fault = proofFault(again.proof, this.#change, this.#guarding.host.identity.kind, 'new');
    return fault && `After the change, the rollback on the host no longer works: ${fault}`;
  }

  async #countDown(settled: Settled): Promise<GuardedStep> {
    const { journal, clock, run, signal, wait, by } = this.#guarding;
    const [name, step] = [this.#name, this.#step];
    let state: RollbackState | undefined = await this.#rollback.start(name);
    if (state.phase === 'armed' || state.phase === 'waiting') return this.#restore(settled, 'The countdown did not start on the host.');
    await journal.append({ entry: 'countdownStarted', at: clock.now(), run, step, name, seconds: this.#countdown.seconds });
    let asked = false;
    let returning = 0;
    while (!isOver(state)) {
      const words = state.phase === 'returning' ? returningWords(state.failed) : 'Confirm that you can still connect, or the host restores the old value.';
      this.#tell('counting', words, state.remainingSeconds);
      if (isWaiterGone(state))
        return this.#restore(settled, `The rollback on the host has not reported for ${String(Math.round(state.beatAgeSeconds))} seconds.`);
      // The waiting process tries again for minutes where it could not restore the value. This program does not wait for that.
      returning = state.phase === 'returning' ? returning + 1 : 0;
      if (returning > restoreWithinSeconds) return this.#finish(settled, state);
      if (signal?.aborted === true && !asked) {
        asked = true;
        state = await this.#rollback.returnNow(name, by);
        continue;
      }
      await wait(1000);
      state = await this.#rollback.state(name);
      if (!state) return this.#restore(settled, 'The rollback is no longer on the host.');
    }
    return this.#finish(settled, state);
  }

  /** Restores the old value now: the waiting process first; where it does not, this program. */
  async #restore(settled: Settled, why: string): Promise<GuardedStep> {
    const { by, wait } = this.#guarding;
    let state = await this.#claimReturn(by);
    for (let waited = 0; state && !isOver(state) && waited < restoreWithinSeconds; waited += 1) {
      await wait(1000);
      state = await this.#rollback.state(this.#name);
    }
    return this.#finish(settled, state, why);
  }

  /** The reading decides. Where the old value is not back, this program sets it back itself, once. */
  async #finish(settled: Settled, state: RollbackState | undefined, why = ''): Promise<GuardedStep> {
    if (state?.phase === 'kept') return this.#close(settled, state, why);
    if (state?.phase === 'returned') {
      const now = await readChanged(this.#guarding, this.#change);
      // The waiting process has read it, so a reading that fails here says nothing against it.
      if (!isSettled(now) || holdsOld(this.#change, now)) return this.#close(settled, state, why);
    }
    const { run, by, madeKeys } = this.#guarding;
    const [step, change] = [this.#step, this.#change];
    const back = await setBack({ ...this.#guarding, run, step, change, madeKeys, left: settled.is });
    const last = afterSetBack(this.#name, by, change, back, state);
    return this.#close(settled, last, why);
  }

  async #claimReturn(by: string): Promise<RollbackState | undefined> {
    return (await this.#rollback.state(this.#name)) && this.#rollback.returnNow(this.#name, by);
  }

  async #close(settled: Settled, state: LastState, because = ''): Promise<GuardedStep> {
    const ended = await rollbackEnd(this.#guarding, { run: this.#guarding.run, step: this.#step, name: this.#name, change: this.#change }, state, because);
    await this.#guarding.journal.append(ended);
    await this.#rollback.remove(this.#name);
    this.#tell(ended.end, ended.message);
    return { settled: afterRollback(settled, ended), endsRun: ended.end !== 'kept' };
  }

  async #takeAway(message: string): Promise<void> {
    const { journal, clock, run } = this.#guarding;
    await this.#rollback.remove(this.#name);
    const [name, step] = [this.#name, this.#step];
    await journal.append({ entry: 'rollbackEnded', at: clock.now(), run, step, name, end: 'removed', proofs: [], is: notRead, message });
  }

  #tell(phase: RollbackProgress['phase'], message: string, remainingSeconds?: number): void {
    this.#guarding.onRollback?.({ step: this.#step, change: this.#change, phase, message, name: this.#name, countdown: this.#countdown, remainingSeconds });
  }
}
