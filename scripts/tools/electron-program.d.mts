export function electronWithDisplay(): string | undefined;
export function electronProgram(): string | undefined;
export function fetchedOnce(parts: { readonly find: () => string | undefined; readonly memory: string; readonly fetch: () => void }): string | undefined;
