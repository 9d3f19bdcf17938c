import type { Finding } from '../../contract/finding.ts';
import type { Settled } from '../../contract/journal.ts';
import type { StorageError } from '../../storage/json/storage-error.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';

/** What each code says, for --help and README. Where several apply, the highest. */
export const exitCodes = {
  0: 'OK, or done',
  1: 'findings need a fix',
  2: 'wrong command or options',
  3: 'a fact could not be read',
  4: 'a change failed or was restored automatically, a value was changed by someone else since, or a check of a record, the journal or the program failed',
  5: 'a change is on hold',
  6: 'a file could not be read or written, or is in use; no setting was changed by that',
} as const;
export type ExitCode = keyof typeof exitCodes;

export const exitCodeHelp = `\nExit codes; where several apply, the highest:\n${Object.entries(exitCodes)
  .map(([code, says]) => `  ${code}  ${says}`)
  .join('\n')}`;

/** Where several apply, the highest. */
export const highest = (...codes: readonly ExitCode[]): ExitCode => codes.reduce((a, b) => (a > b ? a : b), 0);

const storageCodes: Readonly<Record<StorageError['kind'], ExitCode>> = {
  badPlan: 2,
  badProfile: 2,
  badRecord: 2,
  journalTampered: 4,
  untrustedProgram: 4,
  busy: 6,
  journalTooNew: 6,
  notProtected: 6,
  notWritable: 6,
  unreadable: 6,
};

/** The code of an error of a file. Every command answers with it, where it ends with the error and where it goes on without the file. */
export const codeOfStorage = (error: StorageError | undefined): ExitCode => (error === undefined ? 0 : storageCodes[error.kind]);

export function codeOfFindings(findings: readonly Finding[], partial: boolean): ExitCode {
  const open = findings.some((finding) => isToFix(finding) || finding.verdict === 'pending' || finding.verdict === 'manual');
  return highest(open ? 1 : 0, partial || findings.some((finding) => finding.verdict === 'unknown') ? 3 : 0);
}

export function codeOfSteps(steps: readonly { readonly settled: Settled }[]): ExitCode {
  const has = (...outcomes: readonly Settled['outcome'][]): boolean => steps.some((step) => outcomes.includes(step.settled.outcome));
  return highest(has('failed', 'moved', 'refused', 'returned') ? 4 : 0, has('held') ? 5 : 0);
}
