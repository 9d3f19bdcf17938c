import { whenAborted, type Aborting } from './abort.ts';

interface Waiting {
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

/** One at a time, in the order of asking: the worker behind the pipe does one request after the other anyway. */
export class Turns {
  #waiting: Waiting[] = [];
  #taken = false;
  #closed: (() => Error) | undefined;
  #whenIdle: (() => void)[] = [];

  /** Resolves with the function that ends the turn. Rejects when aborted while waiting, or once the turns are closed. */
  take(signal: Aborting | undefined, aborted: () => Error): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const refused = this.#closed ?? (signal?.aborted === true ? aborted : undefined);
      if (refused) {
        reject(refused());
        return;
      }
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((each) => each !== waiting);
        forget();
      };
      const waiting: Waiting = {
        grant: () => {
          leave();
          resolve(this.#begin());
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      const forget = whenAborted(signal, () => {
        waiting.refuse(aborted());
      });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** No further turn is given; the current one continues. */
  close(reason: () => Error): void {
    this.#closed ??= reason;
    for (const waiting of [...this.#waiting]) waiting.refuse(reason());
  }

  /** Resolves when no turn is taken. */
  idle(): Promise<void> {
    return this.#taken ? new Promise((resolve) => this.#whenIdle.push(resolve)) : Promise.resolve();
  }

  #begin(): () => void {
    this.#taken = true;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#taken = false;
      this.#next();
      this.#tellIfIdle();
    };
  }

  #tellIfIdle(): void {
    if (this.#taken) return;
    for (const tell of this.#whenIdle.splice(0)) tell();
  }

  #next(): void {
    if (!this.#taken) this.#waiting[0]?.grant();
  }
}
