import { describe, expect, it } from 'vitest';
import { confirmedChanges, statementKey } from '../../../renderer/fix/confirmed-changes.ts';
import { changeWith, guarded, held, planOf, toConfirm } from '../sample-plan.ts';

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
    expect(confirmedChanges(plan, new Set())).toEqual({ confirmed: [], left: 3, going: 1, guarded: false });
  });

  it('need every statement of a control, and no statement counts for another control', () => {
    expect(confirmedChanges(plan, ticked(['A', 'I can reach the console.']))).toEqual({ confirmed: [], left: 3, going: 1, guarded: false });
    expect(confirmedChanges(plan, ticked(['A', 'I can reach the console.'], ['A', 'Partners sign SMB.']))).toEqual({
      confirmed: ['A'],
      left: 1,
      going: 3,
      guarded: false,
    });
    expect(confirmedChanges(plan, ticked(['B', 'I can reach the console.']))).toEqual({ confirmed: ['B'], left: 2, going: 2, guarded: false });
  });

  it('never hold what is on hold', () => {
    expect(confirmedChanges(planOf(held()), new Set()).going).toBe(0);
  });

  it('ask for the name of the host where one of them is under a rollback and is not left out', () => {
    expect(confirmedChanges(planOf(guarded()), new Set())).toEqual({ confirmed: [], left: 0, going: 1, guarded: true });
    expect(confirmedChanges(planOf(guarded('A', 'I can reach the console.')), new Set())).toEqual({ confirmed: [], left: 1, going: 0, guarded: false });
    expect(confirmedChanges(planOf(guarded('A', 'I can reach the console.')), ticked(['A', 'I can reach the console.']))).toEqual({
      confirmed: ['A'],
      left: 0,
      going: 1,
      guarded: true,
    });
  });
});
