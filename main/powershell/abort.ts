/** The part of AbortSignal that is needed here, so that rooms without Node and DOM types can hand one on. */
export interface Aborting {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Calls back once, also when it has been aborted already. The answer takes the listener away again. */
export function whenAborted(signal: Aborting | undefined, then: () => void): () => void {
  if (signal === undefined) return () => undefined;
  if (signal.aborted) {
    then();
    return () => undefined;
  }
  signal.addEventListener('abort', then, { once: true });
  return () => {
    signal.removeEventListener('abort', then);
  };
}

/** The same promise, given up as soon as the signal says so. What it was waiting for goes on. */
export function untilAborted<T>(promise: Promise<T>, signal: Aborting | undefined, reason: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = whenAborted(signal, () => {
      reject(reason());
    });
    promise.then(resolve, reject).finally(forget);
  });
}
