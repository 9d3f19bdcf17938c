import { describe, expect, it } from 'vitest';
import { dayWords, shortTime, timeWords } from '../../../main/words/utc-times.ts';

describe('UTC times', () => {
  it('are the same for every reader', () => {
    const at = '2026-11-24T23:30:05.123+02:00';
    expect([timeWords(at), dayWords(at), shortTime(at)]).toEqual(['24 November 2026, 21:30:05 UTC', '24 November 2026', '2026-11-24 21:30:05']);
  });

  it('stay as they are when they are no times', () => {
    expect([timeWords('soon'), dayWords('soon'), shortTime('soon')]).toEqual(['soon', 'soon', 'soon']);
  });
});
