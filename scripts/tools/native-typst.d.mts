export function nativeTypst(): string | undefined;
export function fetchNativeTypst(): string | undefined;
