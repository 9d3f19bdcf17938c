import { PowerShellError } from './powershell-error.ts';
import { describeRequest, type Request } from './requests.ts';
import type { Reply, RowOnWire } from './wire.ts';

export interface CallProgress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}
export type Answer = Extract<Reply, { type: 'end' | 'set' | 'act' }>;
type Outcome = { readonly answer: Answer } | { readonly error: Error };
/** `goesOn`: more is to come · `over`: that was the last reply · `unexpected`: not a reply to this request. */
export type Accepted = 'goesOn' | 'over' | 'unexpected';

/** One request that was sent: rows wait here until they are fetched. An error drops them, so that it is met at once. */
export class Call {
  readonly id: number;
  readonly request: Request;
  readonly #onProgress: ((progress: CallProgress) => void) | undefined;
  #rows: (readonly RowOnWire[])[] = [];
  #rowCount = 0;
  #outcome: Outcome | undefined;
  #wake: (() => void) | undefined;

  constructor(id: number, request: Request, onProgress?: (progress: CallProgress) => void) {
    this.id = id;
    this.request = request;
    this.#onProgress = onProgress;
  }

  get settled(): boolean {
    return this.#outcome !== undefined;
  }

  get what(): string {
    return describeRequest(this.request);
  }

  accept(reply: Reply): Accepted {
    switch (reply.type) {
      case 'rows':
        if (this.request.verb !== 'read') return 'unexpected';
        this.#rowCount += reply.rows.length;
        if (!this.settled && reply.rows.length > 0) this.#rows.push(reply.rows);
        this.#stir();
        return 'goesOn';
      case 'progress':
        if (!this.settled) this.#onProgress?.({ done: reply.done, of: reply.of, what: reply.what });
        return 'goesOn';
      case 'end':
        if (this.request.verb !== 'read') return 'unexpected';
        if (reply.count === this.#rowCount) this.#settle({ answer: reply });
        else this.fail(rowsLost(this.what, reply.count, this.#rowCount));
        return 'over';
      case 'set':
      case 'act':
        if (this.request.verb !== reply.type) return 'unexpected';
        this.#settle({ answer: reply });
        return 'over';
      case 'fail':
        this.fail(refused(this.what, reply));
        return 'over';
      case 'cancelled':
        if (this.request.verb !== 'read') return 'unexpected';
        this.fail(new PowerShellError('cancelled', `PowerShell cancelled ${this.what} without a request.`));
        return 'over';
    }
  }

  /** Only the first outcome counts. */
  fail(error: Error): void {
    if (this.settled) return;
    this.#rows = [];
    this.#settle({ error });
  }

  /** The next rows, or undefined after the last. Rejects with the error of the call. */
  async nextRows(): Promise<readonly RowOnWire[] | undefined> {
    for (;;) {
      const rows = this.#rows.shift();
      if (rows) return rows;
      if (this.#outcome) {
        this.#answered(this.#outcome);
        return undefined;
      }
      await this.#stirred();
    }
  }

  async answer(): Promise<Answer> {
    while (!this.#outcome) await this.#stirred();
    return this.#answered(this.#outcome);
  }

  #answered(outcome: Outcome): Answer {
    if ('error' in outcome) throw outcome.error;
    return outcome.answer;
  }

  #settle(outcome: Outcome): void {
    this.#outcome ??= outcome;
    this.#stir();
  }

  #stirred(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  #stir(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}

function rowsLost(what: string, announced: number, arrived: number): PowerShellError {
  return new PowerShellError('undecodable', `While ${what}, PowerShell counted ${announced} rows but ${arrived} arrived. None of them is used; read again.`);
}

function refused(what: string, reply: Extract<Reply, { type: 'fail' }>): PowerShellError {
  const category = reply.category ?? 'NotSpecified';
  const kind = category === 'Silence' ? 'timedOut' : 'failed';
  return new PowerShellError(kind, reply.message ?? `PowerShell failed at ${what} (${category}) and gave no reason.`, { ...reply, category });
}
