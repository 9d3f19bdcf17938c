/** The watcher of a use case: receives its events and can cancel it. */
export interface Watching<E> {
  readonly tell: (event: E) => void;
  readonly signal?: AbortSignal | undefined;
}
