import { describe, expect, it } from 'vitest';
import { severities } from '../../../main/contract/severity.ts';
import { verdicts } from '../../../main/contract/verdict.ts';
import { severityOrder } from '../../../main/words/severity-words.ts';
import { verdictOrder, verdictWordFor } from '../../../main/words/verdict-words.ts';

describe('verdict words', () => {
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

  it('have an order that leaves out no verdict and no severity of the contract', () => {
    expect([...verdictOrder].sort()).toEqual([...verdicts].sort());
    expect(severityOrder).toEqual(severities);
  });
});
