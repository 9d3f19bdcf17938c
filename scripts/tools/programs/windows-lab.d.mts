export function missingFromLab(env?: Readonly<Record<string, string | undefined>>): string | undefined;
