import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { counted } from '../../main/words/counted.ts';

/** Seconds left now: what the host reported, less what has passed in this window since then. Undefined before the countdown. */
export function remainingNow({ remainingSeconds }: Pick<RollbackView, 'remainingSeconds'>, receivedMs: number, nowMs: number): number | undefined {
  return remainingSeconds === undefined ? undefined : Math.max(0, Math.ceil(remainingSeconds - Math.max(0, nowMs - receivedMs) / 1000));
}

/** `8:32` */
export const clockText = (seconds: number): string => `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;

/** `8 minutes 32 seconds`, for a screen reader. */
export function durationWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [...(minutes > 0 ? [counted(minutes, 'minute', 'minutes')] : []), ...(rest > 0 || minutes === 0 ? [counted(rest, 'second', 'seconds')] : [])].join(
    ' ',
  );
}

/** When the time left is spoken: at five, two and one minute, and at thirty seconds. */
const spokenAtSeconds = [300, 120, 60, 30] as const;

/** The time to speak after it went from `before` to `now`; undefined where no mark was passed. */
export function spokenTime(before: number | undefined, now: number | undefined): string | undefined {
  if (before === undefined || now === undefined) return undefined;
  const passed = spokenAtSeconds.filter((mark) => before > mark && now <= mark);
  return passed.length === 0 ? undefined : `${durationWords(now)} left to keep the settings.`;
}
