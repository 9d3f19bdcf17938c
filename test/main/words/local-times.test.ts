import { describe, expect, it } from 'vitest';
import { age, isStale, localDay, localTime } from '../../../main/words/local-times.ts';

describe('local times', () => {
  it.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T08:00:20Z', 'just now'],
    ['2026-11-24T08:00:00Z', '2026-11-24T08:05:00Z', '5 minutes ago'],
    ['2026-08-20T08:00:00Z', '2026-11-24T08:00:00Z', '3 months ago'],
    ['2026-11-25T09:00:00Z', '2026-11-24T08:00:00Z', 'tomorrow'],
  ])('%s seen from %s is %s', (at, now, words) => {
    expect(age(at, now)).toBe(words);
  });

  it('call facts stale when they are older than a day', () => {
    expect([isStale('2026-11-23T08:00:00Z', '2026-11-24T07:00:00Z'), isStale('2026-11-23T06:00:00Z', '2026-11-24T07:00:00Z')]).toEqual([false, true]);
  });

  it('name day, time and zone, and leave alone what is no time', () => {
    expect(localTime('2026-11-24T08:00:00Z')).toMatch(/^2[345] Nov 2026, \d\d:\d\d \S+$/);
    expect(localTime('never')).toBe('never');
    expect(localDay('2026-11-24T12:00:00Z')).toBe('24 Nov 2026');
  });
});
