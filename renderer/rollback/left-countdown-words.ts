import { durationWords } from './remaining-time.ts';

/** What a countdown on another host comes to. Without seconds the countdown has not begun. */
export function leftCountdownWords(name: string, seconds: number | undefined): string {
  if (seconds === undefined) return `A change on ${name} waits for your confirmation.`;
  return seconds === 0 ? `${name} restores its settings now.` : `${name} restores its settings in ${durationWords(seconds)}, unless you confirm them there.`;
}
