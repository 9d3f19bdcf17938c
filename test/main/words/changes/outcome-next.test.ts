import { describe, expect, it } from 'vitest';
import { becameSchema, outcomeSchema } from '../../../../main/contract/outcome.ts';
import { outcomeNext } from '../../../../main/words/changes/outcome-next.ts';
import { outcomeWords } from '../../../../main/words/changes/outcome-words.ts';

const pairs = outcomeSchema.options.flatMap((outcome) => becameSchema.options.map((became) => ({ outcome, became })));
const ofOther = /someone else|who changed/;

describe('a change', () => {
  it('that failed, or whose value another program changed, has a next step, and one that is done has none', () => {
    for (const outcome of ['moved', 'failed'] as const)
      for (const became of becameSchema.options) expect(outcomeNext(outcome, became)).toMatch(/plan the change again\.$/);
    for (const outcome of ['done', 'already', 'held'] as const) expect(outcomeNext(outcome, 'made')).toBeUndefined();
  });

  it('is never called a change of another user, or not done, where Castellan made it or no reading shows its result', () => {
    const words = pairs
      .filter(({ became }) => became !== 'notMade')
      .map(({ outcome, became }) => `${outcomeWords(outcome, became)} ${outcomeNext(outcome, became) ?? ''}`);
    expect(words.filter((text) => ofOther.test(text) || text.includes('not done'))).toEqual([]);
  });

  it('is a change of another user only where its value had moved before Castellan wrote it', () => {
    expect(pairs.filter(({ outcome, became }) => ofOther.test(outcomeWords(outcome, became)))).toEqual([{ outcome: 'moved', became: 'notMade' }]);
    expect(outcomeWords('moved', 'made')).toBe('done in part');
    expect(outcomeWords('failed', 'unknown')).toBe('result not known');
    expect(outcomeWords('failed', 'notMade')).toBe('not done');
  });
});
