import { expect, it } from 'vitest';
import { verdicts } from '../../../../main/contract/verdict.ts';
import { isToFix } from '../../../../main/words/findings/is-to-fix.ts';

it('isToFix holds for a control that is not met, and not where an accepted risk covers it or there is another verdict', () => {
  expect(verdicts.filter((verdict) => isToFix({ verdict, waived: false }))).toEqual(['notMet']);
  expect(verdicts.filter((verdict) => isToFix({ verdict, waived: true }))).toEqual([]);
});
