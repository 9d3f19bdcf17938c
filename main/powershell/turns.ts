import { whenAborted, type Aborting } from './abort.ts';

/** A lane that takes one turn at a time, or `alone`: nothing else has a turn meanwhile, and nothing that asks later overtakes it. */
export type Turn = { readonly lane: string } | 'alone';

interface Waiting {
  readonly turn: Turn;
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

/** The lane that has the most to read: a scan ends when it ends. */
const longestLane = 'main';

/**
 * Who may speak: as many lanes side by side as the session works on at once, each with one request, in the order of asking. The longest lane does not wait
 * behind the others.
 */
export class Turns {
  readonly #atOnce: number;
  #waiting: Waiting[] = [];
  readonly #taken = new Set<Turn>();
  #closed: (() => Error) | undefined;
  #whenIdle: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Resolves with the function that ends the turn. Rejects when aborted while waiting, or once the turns are closed. */
  take(turn: Turn, signal: Aborting | undefined, aborted: () => Error): Promise<() => void> {
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
        turn,
        grant: () => {
          leave();
          resolve(this.#begin(turn));
        },
        refuse: (error) => {
          leave();
          reject(error);
          // What waited behind a change may begin now.
          this.#next();
        },
      };
      const forget = whenAborted(signal, () => {
        waiting.refuse(aborted());
      });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  /** No further turn is given; the current ones continue. */
  close(reason: () => Error): void {
    this.#closed ??= reason;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const each of waiting) each.refuse(reason());
  }

  /** Resolves when no turn is taken. */
  idle(): Promise<void> {
    return this.#taken.size > 0 ? new Promise((resolve) => this.#whenIdle.push(resolve)) : Promise.resolve();
  }

  #begin(turn: Turn): () => void {
    // Each turn is an object of its own in the set, also when two have the same lane one after the other.
    const own: Turn = turn === 'alone' ? turn : { ...turn };
    this.#taken.add(own);
    return () => {
      if (!this.#taken.delete(own)) return;
      this.#next();
      if (this.#taken.size > 0) return;
      for (const tell of this.#whenIdle.splice(0)) tell();
    };
  }

  /** In the order of asking, the longest lane first; what wants to be alone keeps its place before all that asks later. */
  #inTurn(): readonly Waiting[] {
    const alone = this.#waiting.findIndex(({ turn }) => turn === 'alone');
    const before = alone === -1 ? this.#waiting : this.#waiting.slice(0, alone);
    const isLongest = ({ turn }: Waiting): boolean => turn !== 'alone' && turn.lane === longestLane;
    return [...before.filter(isLongest), ...before.filter((each) => !isLongest(each)), ...(alone === -1 ? [] : this.#waiting.slice(alone))];
  }

  #next(): void {
    for (const waiting of this.#inTurn()) {
      if (this.#taken.size >= this.#atOnce || this.#taken.has('alone')) return;
      if (waiting.turn === 'alone') {
        if (this.#taken.size > 0) return;
        waiting.grant();
        return;
      }
      const { lane } = waiting.turn;
      if ([...this.#taken].some((each) => each !== 'alone' && each.lane === lane)) continue;
      waiting.grant();
    }
  }
}
