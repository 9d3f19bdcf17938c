export function nativeTypstBinary(platform: string, arch: string): string | undefined;
export function nativeTypstFolder(binary: string): string;
export function nativeTypst(): string | undefined;
export function fetchNativeTypst(): string | undefined;
export function fetchNativeTypstFor(platform: string, arch: string): string | undefined;
