import { describe, expect, it } from 'vitest';
import { severities } from '../../../../main/contract/severity.ts';
import { verdicts } from '../../../../main/contract/verdict.ts';
import { severityOrder } from '../../../../main/words/findings/severity-words.ts';
import { verdictOrder, verdictWordFor } from '../../../../main/words/findings/verdict-words.ts';

describe('verdict words', () => {
  it.each([
    [1, 'pending', 'restart pending'],
    [4, 'pending', 'restarts pending'],
    [1, 'manual', 'needs your answer'],
    [2, 'manual', 'need your answer'],
    [3, 'notMet', 'to fix'],
    [1, 'waived', 'accepted risk'],
    [3, 'waived', 'accepted risks'],
  ] as const)('%i %s agree with each other', (count, verdict, words) => {
    expect(verdictWordFor(count, verdict)).toBe(words);
  });

  it('have an order that leaves out no verdict and no severity of the contract', () => {
    expect([...verdictOrder].sort()).toEqual([...verdicts].sort());
    expect(severityOrder).toEqual(severities);
  });
});
