/** A place that was reached: what stands there, and its number. Without an id nothing was reached yet. */
export interface ReachedPlace {
  readonly id: string | undefined;
  readonly index: number;
}

/** Where the place is now. It stays with what stood there; where that is gone, what has taken its number is next. */
export function placeOf(ids: readonly string[], { id, index }: ReachedPlace): number {
  const found = id === undefined ? -1 : ids.indexOf(id);
  return found >= 0 ? found : Math.max(0, Math.min(index, ids.length - 1));
}
