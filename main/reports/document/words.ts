import type { Settled } from '../../contract/journal.ts';
import type { Severity } from '../../contract/severity.ts';
import type { Verdict } from '../../contract/verdict.ts';

/** The words of the paper. They are those of the screens, so that both can be laid side by side. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  notMet: 'to fix',
  pending: 'waits for a restart',
  unknown: 'not read',
  manual: 'for a person',
  met: 'in order',
  notApplicable: 'does not apply',
};
export const severityWords: Readonly<Record<Severity, string>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'for information' };
export const outcomeWords: Readonly<Record<Settled['outcome'], string>> = {
  done: 'done',
  already: 'already set, nothing was changed',
  moved: 'not done: moved by somebody else',
  refused: 'refused',
  failed: 'not done',
  held: 'held, not applied',
};
export const fixWords = {
  auto: 'Castellan can set it; nobody notices',
  guarded: 'Castellan can set it after checks',
  guided: 'steps for a person',
  answer: 'facts and a person’s answer',
  question: 'a person’s answer',
} as const;

export { counted } from '../../contract/counted.ts';

/** `24 November 2026, 08:00:00 UTC`: the same everywhere, whatever the clock of the reader. What is no time stays as it is. */
export function timeWords(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return `${dayWords(at)}, ${date.toISOString().slice(11, 19)} UTC`;
}
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export function dayWords(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return `${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}`;
}
/** For columns: `2026-11-24 08:00:00`, in UTC. */
export function shortTime(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : date.toISOString().slice(0, 19).replace('T', ' ');
}
/** A digest in groups of eight, so that two can be compared by eye. */
export const grouped = (digest: string): string => digest.replace(/(.{8})(?=.)/g, '$1 ');
