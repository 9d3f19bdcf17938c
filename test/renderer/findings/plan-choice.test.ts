import { beforeEach, describe, expect, it } from 'vitest';
import { groupsOf } from '../../../renderer/findings/finding-groups.ts';
import { chooseGroup, chooseRow, chosenIn, countChosen, isChosen } from '../../../renderer/findings/plan-choice.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { controls, rowOf } from '../sample-groups.ts';

const rows = [rowOf('A', '1'), rowOf('A', '2'), rowOf('A', '3', { waived: true }), rowOf('A', '4', { verdict: 'unknown' })];
const group = groupsOf(rows.slice(0, 2), controls)[0];
if (!group) throw new Error('There is no group.');
const chosen = () => useDraft.getState().chosen;

describe('the choice for a plan', () => {
  beforeEach(() => {
    useDraft.setState(useDraft.getInitialState(), true);
  });

  it('is none, some or all of a group', () => {
    expect(chosenIn(chosen(), group)).toBe('none');
    chooseRow(group.rows[0] ?? rowOf('A', '1'), rows, true);
    expect(chosenIn(chosen(), group)).toBe('some');
    chooseRow(group.rows[1] ?? rowOf('A', '2'), rows, true);
    expect(chosenIn(chosen(), group)).toBe('all');
  });

  it('of a whole group is the control, so that findings that come later belong to it', () => {
    chooseRow(group.rows[0] ?? rowOf('A', '1'), rows, true);
    chooseGroup(group, true);
    expect([...chosen().keys()]).toEqual(['A']);
    expect(isChosen(chosen(), rowOf('A', 'later'))).toBe(true);
    chooseGroup(group, false);
    expect(chosen().size).toBe(0);
  });

  it('keeps the other findings to fix when one is taken out of a whole control', () => {
    chooseGroup(group, true);
    chooseRow(group.rows[0] ?? rowOf('A', '1'), rows, false);
    expect([...chosen().keys()]).toEqual(['2']);
  });

  it('counts only what can be chosen', () => {
    chooseGroup(group, true);
    expect(countChosen(chosen(), new Map([['A', rows]]), controls)).toBe(2);
  });
});
