/** A page that is not visible is not painted: then `then` is called after this time. */
const longestWaitMs = 200;

/** Calls `then` once, after the browser has painted what the page shows now. */
export function afterFirstPaint(then: () => void): void {
  let called = false;
  const once = (): void => {
    if (called) return;
    called = true;
    then();
  };
  // A frame is painted after its callbacks, so a task that is queued in one runs after that paint.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, longestWaitMs);
}
