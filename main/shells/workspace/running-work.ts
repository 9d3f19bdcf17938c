/**
 * One piece of work with any number of watchers, which continues without a watcher. A watcher that connects later first receives the earlier events. The last
 * event is the answer of the work. When a watcher gets it, the work is over and has closed everything it opened, so the next work can begin at once.
 */
export class RunningWork<E> {
  readonly abort = new AbortController();
  readonly #events: E[] = [];
  readonly #finished: Promise<void>;
  #wake: (() => void)[] = [];
  #ended = false;
  #error: unknown;
  #failed = false;

  constructor(work: (tell: (event: E) => void, signal: AbortSignal) => Promise<E | undefined>) {
    const tell = (event: E): void => {
      this.#events.push(event);
      this.#wakeAll();
    };
    this.#finished = work(tell, this.abort.signal)
      .then((last) => {
        if (last !== undefined) this.#events.push(last);
        this.#ended = true;
      })
      .catch((error: unknown) => {
        this.#failed = true;
        this.#error = error;
      })
      .finally(() => {
        this.#ended = true;
        this.#wakeAll();
      });
  }

  /** Settles when the work is over, however it ended. */
  get over(): Promise<void> {
    return this.#finished;
  }

  async *follow(signal?: AbortSignal): AsyncGenerator<E> {
    // One listener for the whole watching: there may be thousands of events.
    signal?.addEventListener('abort', this.#wakeAll);
    try {
      for (let next = 0; ; next += 1) {
        while (next >= this.#events.length && !this.#ended && signal?.aborted !== true) await new Promise<void>((resolve) => this.#wake.push(resolve));
        // A caller that waits for the end in another place, such as the list of running work, is told before any watcher.
        if (this.#ended) await this.#finished;
        if (signal?.aborted === true) return;
        const event = this.#events[next];
        if (event === undefined) break;
        yield event;
      }
      if (this.#failed) throw this.#error;
    } finally {
      signal?.removeEventListener('abort', this.#wakeAll);
    }
  }

  readonly #wakeAll = (): void => {
    for (const wake of this.#wake.splice(0)) wake();
  };
}
