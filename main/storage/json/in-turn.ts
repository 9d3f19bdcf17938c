/** Pieces of work that come one after the other, in the order of asking. One that fails rejects for its caller alone: the next begins all the same. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everything that was asked for before is over, however it ended. */
  async over(): Promise<void> {
    await this.#last;
  }
}
