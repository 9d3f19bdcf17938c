/** Milliseconds after which one step of a test hangs. No computer is so slow: how long things take is measured in test/bench. */
export const hangLimitMs = 120_000;
