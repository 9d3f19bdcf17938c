import type { TimeLineEvent } from '../../main/contract/time-line.ts';

/** The kinds by which the time line is filtered. */
export type TimeLineKind = 'scan' | 'run' | 'rollback' | 'drift' | 'other';
export const timeLineKinds: readonly TimeLineKind[] = ['scan', 'run', 'rollback', 'drift', 'other'];
export const timeLineKindWords: Readonly<Record<TimeLineKind, readonly [one: string, many: string]>> = {
  scan: ['scan', 'scans'],
  run: ['run', 'runs'],
  rollback: ['rollback', 'rollbacks'],
  drift: ['drift', 'drifts'],
  other: ['other event', 'other events'],
};

export const kindOf = ({ is }: Pick<TimeLineEvent, 'is'>): TimeLineKind => (is === 'reset' || is === 'report' ? 'other' : is);

/** The name of an event within its time line. */
export const eventName = (event: TimeLineEvent): string =>
  [event.is, event.at, 'run' in event ? event.run : '', event.is === 'rollback' ? String(event.step) : ''].join(' ').trim();

/** `3 worse, 1 new, 2 fixed`: what changed without Castellan. */
export function driftWords({ counts }: Pick<Extract<TimeLineEvent, { is: 'drift' }>, 'counts'>): string {
  const parts = (['worse', 'new', 'better', 'fixed'] as const).filter((how) => counts[how] > 0);
  return parts.map((how) => `${String(counts[how])} ${how}`).join(', ');
}
