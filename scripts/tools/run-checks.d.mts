export type Check = readonly [name: string, program: string, args: readonly string[]];
export interface CheckResult {
  readonly name: string;
  readonly code: number;
  readonly output: string;
  readonly elapsedMs: number;
}
export function runChecks(checks: readonly Check[], slots: number, print: (text: string) => void): Promise<readonly CheckResult[]>;
export function summaryOf(results: readonly CheckResult[], elapsedMs: number): string;
export function worstOf(results: readonly Pick<CheckResult, 'code'>[]): number;
