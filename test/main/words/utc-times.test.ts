import { describe, expect, it } from 'vitest';
import { dayWords, shortTime, timeWords } from '../../../main/words/utc-times.ts';

describe('UTC times', () => {
  it('are the same for every reader', () => {
    const at = '2026-11-24T23:30:05.123+02:00';
    expect([timeWords(at), dayWords(at), shortTime(at)]).toEqual(['24 November 2026, 21:30:05 UTC', '24 November 2026', '2026-11-24 21:30:05']);
  });

  it('are read as a column shows them', () => {
    const [at, shown] = ['2026-11-24T21:30:05.123Z', '2026-11-24 21:30:05'];
    expect([timeWords(shown), shortTime(shown)]).toEqual([timeWords(at), shown]);
  });

  it('stay as they are when they are no times', () => {
    for (const text of ['soon', '2', 'scan 3', '2026-11-24 soon']) expect([timeWords(text), dayWords(text), shortTime(text)]).toEqual([text, text, text]);
  });
});
