import { describe, expect, it } from 'vitest';
import { canBeChosen, groupsOf } from '../../../renderer/findings/finding-groups.ts';
import { countsOf } from '../../../main/words/findings/counts-of.ts';
import { controls, controlWith, rowOf } from '../sample-groups.ts';

describe('groups of findings', () => {
  it('are made by control and verdict, by severity, accepted risks last', () => {
    const rows = [
      rowOf('C', '1', { severity: 'low' }),
      rowOf('B', '2', { severity: 'critical' }),
      rowOf('A', '3', { waived: true, severity: 'critical' }),
      rowOf('C', '4', { severity: 'medium' }),
    ];
    expect(groupsOf(rows, controls).map((group) => [group.control.id, group.severity, group.rows.length])).toEqual([
      ['B', 'critical', 1],
      ['C', 'medium', 2],
      ['A', 'critical', 1],
    ]);
  });

  it('leave out findings of controls that the catalogue does not have', () => {
    expect(groupsOf([rowOf('Z', '1')], controls)).toEqual([]);
  });

  it('count an accepted risk apart, never as one to fix', () => {
    const counts = countsOf([rowOf('A', '1'), rowOf('A', '2', { waived: true }), rowOf('A', '3', { verdict: 'unknown' })]);
    expect([counts.notMet, counts.waived, counts.unknown]).toEqual([1, 1, 1]);
  });
});

describe('a finding', () => {
  it('can be chosen only where it is to fix, not accepted, and Castellan can set it', () => {
    const settable = controlWith('A');
    expect(canBeChosen(rowOf('A', '1'), settable)).toBe(true);
    expect(canBeChosen(rowOf('A', '1', { waived: true }), settable)).toBe(false);
    for (const verdict of ['met', 'pending', 'unknown', 'manual', 'notApplicable'] as const)
      expect(canBeChosen(rowOf('A', '1', { verdict }), settable), verdict).toBe(false);
    expect(canBeChosen(rowOf('A', '1'), controlWith('A', { settable: false }))).toBe(false);
    expect(canBeChosen(rowOf('A', '1'), undefined)).toBe(false);
  });
});
