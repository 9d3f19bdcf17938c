/** Who watches a use case: hears its events, and can cancel it. */
export interface Watching<E> {
  readonly tell: (event: E) => void;
  readonly signal?: AbortSignal | undefined;
}
