export interface Suite {
  readonly endings: readonly string[];
  readonly required: boolean;
  readonly missing: () => string | undefined;
}
export const suites: readonly Suite[];
export function notCollected(
  all?: readonly Suite[],
  files?: readonly string[],
): readonly { readonly count: number; readonly why: string; readonly required: boolean }[];
export function excludedPatterns(): string[];
