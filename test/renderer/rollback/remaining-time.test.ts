import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clockText, remainingNow, spokenTime, durationWords } from '../../../renderer/rollback/remaining-time.ts';

describe('the time left', () => {
  it('is what the host reported, less what has passed in this window since then, and never below zero', () => {
    expect(remainingNow({ remainingSeconds: 600 }, 1000, 1000)).toBe(600);
    expect(remainingNow({ remainingSeconds: 600 }, 1000, 11_000)).toBe(590);
    expect(remainingNow({ remainingSeconds: 5 }, 0, 60_000)).toBe(0);
    expect(remainingNow({ remainingSeconds: 5 }, 1000, 0)).toBe(5);
    expect(remainingNow({}, 0, 0)).toBeUndefined();
  });

  it('is written as minutes and seconds, and spoken in words', () => {
    expect([600, 512, 59, 5, 0].map(clockText)).toEqual(['10:00', '8:32', '0:59', '0:05', '0:00']);
    expect([600, 512, 61, 30, 1, 0].map(durationWords)).toEqual([
      '10 minutes',
      '8 minutes 32 seconds',
      '1 minute 1 second',
      '30 seconds',
      '1 second',
      'no seconds',
    ]);
  });
});

describe('the time that is spoken', () => {
  it('is five, two and one minute and thirty seconds, each once', () => {
    const spoken = Array.from({ length: 601 }, (_, at) => spokenTime(601 - at, 600 - at)).filter((text) => text !== undefined);
    expect(spoken).toEqual(['5 minutes', '2 minutes', '1 minute', '30 seconds'].map((time) => `${time} left to keep the settings.`));
  });

  it('is said once where a report jumps over several marks, and not at the first look', () => {
    expect(spokenTime(400, 45)).toBe('45 seconds left to keep the settings.');
    expect(spokenTime(undefined, 30)).toBeUndefined();
    expect(spokenTime(30, undefined)).toBeUndefined();
  });

  it('is at most four times, whichever seconds are drawn', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 600 })), (seconds) => {
        const down = [...seconds].sort((a, b) => b - a);
        const spoken = down.filter((second, at) => spokenTime(down[at - 1], second) !== undefined);
        expect(spoken.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
