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

  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [5, 3],
  ])('are about VMs where %i less severe ones are: %i of the ten, and the most severe stay first', (aboutVms, shown) => {
    const host = Array.from({ length: 14 }, (_, at) => controlWith(`H${String(at)}`, { area: at % 2 === 0 ? 'perimeter' : 'segregation' }));
    // The area does not count: its controls about the host name no VM.
    const vm = Array.from({ length: aboutVms }, (_, at) => controlWith(`V${String(at)}`, { area: 'vm-settings' }));
    const all = new Map([...host, ...vm].map((control) => [control.id, control]));
    const rows = new Map(
      [...all.keys()].map((id) => [id, [id.startsWith('H') ? rowOf(id, id, { severity: 'critical', vms: [] }) : rowOf(id, id, { severity: 'low' })]]),
    );
    const ids = topTen(rows, all).map(({ control }) => control.id);
    expect(ids).toHaveLength(10);
    expect(ids.filter((id) => id.startsWith('V'))).toHaveLength(shown);
    expect(ids.slice(0, 10 - shown).every((id) => id.startsWith('H'))).toBe(true);
  });

  it('keep those about VMs that are urgent enough by their severity', () => {
    const all = new Map(Array.from({ length: 14 }, (_, at) => controlWith(`V${String(at)}`, { area: 'vm-storage' })).map((control) => [control.id, control]));
    expect(topTen(new Map([...all.keys()].map((id) => [id, [rowOf(id, id)]])), all)).toHaveLength(10);
  });
});
