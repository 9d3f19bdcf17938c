export function findProgram(
  names: readonly string[],
  surroundings?: { readonly env: Readonly<Record<string, string | undefined>>; readonly platform: string },
): string | undefined;
