import { expect, it } from 'vitest';
import { totalsOf } from '../../../renderer/fix/plan-totals.ts';
import { changeWith, held, planOf } from '../sample-plan.ts';

it('the totals count each VM once, and take no change on hold for one that is applied', () => {
  const plan = planOf(
    changeWith({ vmOff: 'WEB01' }),
    changeWith({ vmOff: 'WEB01', undo: { is: 'not', reason: 'Windows keeps no old value.' } }),
    changeWith({ takesEffect: 'afterRestart' }),
    { ...held(), takesEffect: 'afterRestart', vmOff: 'APP02', undo: { is: 'not', reason: 'Windows keeps no old value.' } },
  );
  expect(totalsOf(plan)).toEqual({ going: 3, held: 1, vmsOff: 1, restart: true, notUndone: 1 });
  expect(totalsOf(planOf(held())).restart).toBe(false);
});
