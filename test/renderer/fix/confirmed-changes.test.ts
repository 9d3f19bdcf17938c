import { describe, expect, it } from 'vitest';
import { confirmedChanges, statementKey } from '../../../renderer/fix/confirmed-changes.ts';
import { changeWith, held, planOf, toConfirm } from '../sample-plan.ts';

const plan = planOf(
  changeWith(),
  held(),
  toConfirm('A', 'I can reach the console.', 'Partners sign SMB.'),
  toConfirm('A', 'I can reach the console.', 'Partners sign SMB.'),
  toConfirm('B', 'I can reach the console.'),
);
const ticked = (...keys: readonly (readonly [string, string])[]): ReadonlySet<string> =>
  new Set(keys.map(([control, statement]) => statementKey(control, statement)));

describe('the changes that are applied', () => {
  it('leave out every change whose control has no confirmation', () => {
    expect(confirmedChanges(plan, new Set())).toEqual({ confirmed: [], left: 3, going: 1 });
  });

  it('need every statement of a control, and no statement counts for another control', () => {
    expect(confirmedChanges(plan, ticked(['A', 'I can reach the console.']))).toEqual({ confirmed: [], left: 3, going: 1 });
    expect(confirmedChanges(plan, ticked(['A', 'I can reach the console.'], ['A', 'Partners sign SMB.']))).toEqual({ confirmed: ['A'], left: 1, going: 3 });
    expect(confirmedChanges(plan, ticked(['B', 'I can reach the console.']))).toEqual({ confirmed: ['B'], left: 2, going: 2 });
  });

  it('never hold what is on hold', () => {
    expect(confirmedChanges(planOf(held()), new Set()).going).toBe(0);
  });
});
