import type { JournalEntry, Settled } from '../../contract/journal.ts';
import type { RollbackEnd } from '../../contract/rollback.ts';
import { afterRollback } from './after-rollback.ts';

type Ended = Extract<JournalEntry, { entry: 'rollbackEnded' }>;
type RollbackEntry = Extract<JournalEntry, { entry: 'rollbackPlanted' | 'countdownStarted' | 'rollbackEnded' }>;

/** The rollback of one step as the journal tells it. */
export interface StepRollback {
  readonly name: string;
  readonly seconds: number;
  readonly plantedAt: string;
  /** Undefined: the countdown was not started. */
  readonly startedAt?: string | undefined;
  /** Undefined: it has not ended, or its end was not read yet. */
  readonly ended?:
    | { readonly at: string; readonly end: RollbackEnd; readonly by?: string | undefined; readonly proofs: readonly string[]; readonly message: string }
    | undefined;
}

/** The rollbacks of one run, by step: planted before the change of the step is begun. */
export class StepRollbacks {
  readonly #known = new Map<number, StepRollback>();
  readonly #ends = new Map<number, Ended>();

  /** The last end wins: a power failure can undo what was kept. */
  take(entry: RollbackEntry): void {
    if (entry.entry === 'rollbackPlanted') {
      this.#known.set(entry.step, { name: entry.name, seconds: entry.seconds, plantedAt: entry.at });
      return;
    }
    const known = this.#known.get(entry.step);
    if (!known) return;
    if (entry.entry === 'countdownStarted') this.#known.set(entry.step, { ...known, startedAt: entry.at });
    else {
      const { at, end, by, proofs, message } = entry;
      this.#known.set(entry.step, { ...known, ended: { at, end, ...(by !== undefined && { by }), proofs, message } });
      this.#ends.set(entry.step, entry);
    }
  }

  /** The step with its rollback, and with the value that its end has left. */
  over<Step extends { readonly step: number; readonly settled?: Settled | undefined }>(step: Step): Step & { readonly rollback?: StepRollback } {
    const [rollback, ended] = [this.#known.get(step.step), this.#ends.get(step.step)];
    if (!rollback) return step;
    return { ...step, rollback, ...(ended && step.settled && { settled: afterRollback(step.settled, ended) }) };
  }
}
