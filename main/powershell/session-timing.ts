/** How long is waited for what, in milliseconds. */
export interface SessionTiming {
  /** From the start of the process to its hello. A first start under a virus scanner takes many seconds. */
  readonly startMs: number;
  /** The session itself ends a read that is silent for too long; this much later it is cancelled from here. */
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

/**
 * How long a read may put out nothing, neither a row nor progress. It is no limit on the work: a host with hundreds of VMs or thousands of firewall rules is
 * read for as long as it takes. The user can cancel at any time. One cmdlet that lists much is silent for minutes (microsoft/SdnDiagnostics#404).
 */
export const defaultSilenceMs = 180_000;
