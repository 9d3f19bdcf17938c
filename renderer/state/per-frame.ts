/** Gathers what streams in and hands it on once a frame: a thousand events cost one rendering. */
export function perFrame<T>(hand: (items: readonly T[]) => void): { add(items: readonly T[]): void; flush(): void; drop(): void } {
  let waiting: T[] = [];
  let frame: number | undefined;
  const flush = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    const items = waiting;
    waiting = [];
    if (items.length > 0) hand(items);
  };
  return {
    add: (items) => {
      for (const item of items) waiting.push(item);
      // A window that is not shown gets no frames; nothing is lost, flush() brings the rest.
      frame ??= requestAnimationFrame(flush);
    },
    flush,
    drop: () => {
      waiting = [];
    },
  };
}
