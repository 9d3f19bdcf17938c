import type { Finding } from '../../contract/finding.ts';
import type { Settled } from '../../contract/journal.ts';

/** 0 in order or done · 1 findings open · 2 wrong use · 3 some things could not be read · 4 a change failed or moved · 5 held. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** Where several apply, the highest. */
export const highest = (...codes: readonly ExitCode[]): ExitCode => codes.reduce((a, b) => (a > b ? a : b), 0);

export function codeOfFindings(findings: readonly Finding[], partial: boolean): ExitCode {
  const open = findings.some((finding) => (finding.verdict === 'notMet' && !finding.waived) || finding.verdict === 'pending' || finding.verdict === 'manual');
  return highest(open ? 1 : 0, partial || findings.some((finding) => finding.verdict === 'unknown') ? 3 : 0);
}

export function codeOfSteps(steps: readonly { readonly settled: Settled }[]): ExitCode {
  const has = (...outcomes: readonly Settled['outcome'][]): boolean => steps.some((step) => outcomes.includes(step.settled.outcome));
  return highest(has('failed', 'moved', 'refused') ? 4 : 0, has('held') ? 5 : 0);
}
