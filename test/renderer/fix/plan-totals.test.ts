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
  expect(totalsOf(plan)).toEqual({ going: 3, held: 1, guarded: 0, vmsOff: 1, vmsShutDown: 0, restart: true, notUndone: 1 });
  expect(totalsOf(planOf(held())).restart).toBe(false);
});

it('counts a VM that is shut down once, and only where its window is open', () => {
  const open = changeWith({ vmOff: 'a', window: { domainController: false } });
  expect(totalsOf(planOf(open, open, changeWith({ vmOff: 'b' })))).toMatchObject({ vmsOff: 2, vmsShutDown: 1 });
});
