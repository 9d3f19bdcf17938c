import { describe, expect, it } from 'vitest';
import { topTen } from '../../../renderer/overview/top-ten.ts';
import { controls, controlWith, rowOf } from '../sample-groups.ts';

describe('the controls to fix first', () => {
  it('stand by severity, then automatic before manual; accepted risks are not among them', () => {
    const byControl = new Map([
      ['A', [rowOf('A', '1')]],
      ['B', [rowOf('B', '2')]],
      ['C', [rowOf('C', '3', { waived: true })]],
    ]);
    expect(topTen(byControl, controls).map((group) => group.control.id)).toEqual(['A', 'B']);
    byControl.set('B', [rowOf('B', '2', { severity: 'critical' })]);
    expect(topTen(byControl, controls).map((group) => group.control.id)).toEqual(['B', 'A']);
  });

  it('are ten at most', () => {
    const many = new Map(Array.from({ length: 12 }, (_, at) => [`X${String(at)}`, controlWith(`X${String(at)}`)]));
    expect(topTen(new Map([...many.keys()].map((id) => [id, [rowOf(id, id)]])), many)).toHaveLength(10);
  });
});
