import { expect, it } from 'vitest';
import { outcomeNext } from '../../../main/words/outcome-next.ts';

it('a change that failed, or whose value another program changed, has a next step, and one that is done has none', () => {
  for (const outcome of ['moved', 'failed'] as const) expect(outcomeNext[outcome]).toMatch(/plan the change again\.$/);
  for (const outcome of ['done', 'already', 'held'] as const) expect(outcomeNext[outcome]).toBeUndefined();
});
