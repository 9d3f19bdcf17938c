/** `24 November 2026, 08:00:00 UTC`: the same for every reader. A text that is no time stays as it is. */
export function timeWords(at: string): string {
  const date = dateOf(at);
  if (Number.isNaN(date.getTime())) return at;
  return `${dayWords(at)}, ${date.toISOString().slice(11, 19)} UTC`;
}
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export function dayWords(at: string): string {
  const date = dateOf(at);
  if (Number.isNaN(date.getTime())) return at;
  return `${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}`;
}
/** For columns: `2026-11-24 08:00:00`, in UTC. */
export function shortTime(at: string): string {
  const date = dateOf(at);
  return Number.isNaN(date.getTime()) ? at : date.toISOString().slice(0, 19).replace('T', ' ');
}
/** ISO 8601. A time as a column shows it, without an offset, is in UTC. */
function dateOf(at: string): Date {
  if (!/^\d{4}-\d\d-\d\d/.test(at)) return new Date(NaN);
  return new Date(/^[\d-]{10} \d\d:\d\d:\d\d$/.test(at) ? `${at.replace(' ', 'T')}Z` : at);
}
