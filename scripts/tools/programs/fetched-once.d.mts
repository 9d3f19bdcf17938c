export function fetchedOnce(parts: {
  readonly find: () => string | undefined;
  readonly memory: string;
  readonly fetch: () => string | undefined;
}): string | undefined;
