import { describe, expect, it } from 'vitest';
import { counted } from '../../../main/contract/counted.ts';
import { age, isStale } from '../../../renderer/words/times.ts';
import { verdictWordFor } from '../../../renderer/words/verdict-words.ts';
import { keys } from '../../../renderer/words/keys.ts';

describe('words', () => {
  it.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T08:00:20Z', 'just now'],
    ['2026-11-24T08:00:00Z', '2026-11-24T08:05:00Z', '5 minutes ago'],
    ['2026-08-20T08:00:00Z', '2026-11-24T08:00:00Z', '3 months ago'],
    ['2026-11-25T09:00:00Z', '2026-11-24T08:00:00Z', 'tomorrow'],
  ])('%s seen from %s is %s', (at, now, words) => {
    expect(age(at, now)).toBe(words);
  });
  it('facts older than a day are stale', () => {
    expect([isStale('2026-11-23T08:00:00Z', '2026-11-24T07:00:00Z'), isStale('2026-11-23T06:00:00Z', '2026-11-24T07:00:00Z')]).toEqual([false, true]);
  });
  it.each([
    [0, 'no changes'],
    [1, '1 change'],
    [50_000, '50,000 changes'],
  ])('%i', (count, words) => {
    expect(counted(count, 'change', 'changes')).toBe(words);
  });
  it.each([
    [1, 'pending', 'waits for a restart'],
    [4, 'pending', 'wait for a restart'],
    [1, 'notApplicable', 'does not apply'],
    [2, 'notApplicable', 'do not apply'],
    [3, 'notMet', 'to fix'],
    [3, 'waived', 'accepted'],
  ] as const)('%i %s agree with each other', (count, verdict, words) => {
    expect(verdictWordFor(count, verdict)).toBe(words);
  });
  it('the help screen lists each key once', () => {
    expect(new Set(keys.map((each) => each.keys)).size).toBe(keys.length);
  });
});
