/** How long is waited for what, in milliseconds. */
export interface SessionTiming {
  /** From the start of the process to its hello. A first start under a virus scanner takes many seconds. */
  readonly startMs: number;
  /** The session itself keeps to the budget of a read; this much later it is cancelled from here. */
  readonly readMarginMs: number;
  /** For the answer to a cancel; the session itself gives a worker 5 s to stop, and then loads a new one. */
  readonly cancelGraceMs: number;
  /** A set or an action that takes so long is given up, and the process with it. Adding a feature of Windows takes many silent minutes. */
  readonly setLimitMs: number;
  /** From the goodbye to the end of the process. */
  readonly stopGraceMs: number;
}

export const defaultTiming: SessionTiming = {
  startMs: 60_000,
  readMarginMs: 12_000,
  cancelGraceMs: 12_000,
  setLimitMs: 30 * 60_000,
  stopGraceMs: 5_000,
};

export const defaultBudgetMs = 60_000;
