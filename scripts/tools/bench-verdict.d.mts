export function benchVerdict(bench: { readonly notKept: readonly { readonly verdict: string; readonly says: string }[] }): {
  readonly exitCode: number;
  readonly lines: readonly string[];
};
