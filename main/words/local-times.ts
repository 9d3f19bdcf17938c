const spans: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** `3 months ago`, `in 2 days`, `just now`. Both times are ISO 8601, UTC. */
export function age(at: string, now: string): string {
  const seconds = (Date.parse(at) - Date.parse(now)) / 1000;
  const span = spans.find(([, length]) => Math.abs(seconds) >= length);
  return span ? relative.format(Math.trunc(seconds / span[1]), span[0]) : 'just now';
}

const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' });

/** In the time of this computer, with its zone. */
export function localTime(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const name = zone.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return `${local.format(date)} ${name}`;
}
export const localDay = (at: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(new Date(at));

/** Facts older than a day are said to be so. */
export const isStale = (at: string, now: string): boolean => Date.parse(now) - Date.parse(at) > 86_400_000;
