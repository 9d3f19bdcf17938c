import { describe, expect, it } from 'vitest';
import { controlView } from '../../../../main/application/views/control-view.ts';
import { findingRow } from '../../../../main/application/views/finding-row.ts';
import { vmList } from '../../../../main/application/vms/vm-list.ts';
import { areas } from '../../../../main/catalogue/area.ts';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { FindingRow } from '../../../../main/contract/finding-row.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { groupBy } from '../../../../main/words/group-by.ts';
import { vmGrid } from '../../../../renderer/vms/matrix/vm-grid.ts';
import { vmLines } from '../../../../renderer/vms/list/vm-lines.ts';
import { countToFix } from '../../../../renderer/vms/page/vm-fixes.ts';
import { PracticeBench } from '../../../main/engine/practice-bench.ts';
import { testWorlds } from '../../../practice/worlds.ts';
import { controlWith, rowOf } from '../../sample-groups.ts';

const views = new Map(controls.map((control) => [control.id, controlView(control)]));
const isOpen = (row: FindingRow): boolean => row.verdict === 'notMet' && !row.waived;

describe('the matrix of VMs and controls', () => {
  it.each(Object.keys(testWorlds))('sums up to the findings to fix that name a VM: %s', async (world) => {
    const known = await (await PracticeBench.open(world)).known();
    const rows = controls.flatMap((control) => judge(control, known)).map(findingRow);
    const open = rows.filter((row) => isOpen(row) && row.vms.length > 0);
    const lines = vmLines(
      vmList(known.facts, known.profile).vms,
      groupBy(rows, (row) => row.control),
      views,
    );
    const grid = vmGrid(lines, views, areas);
    expect(grid.toFix).toBe(open.length);
    expect(grid.columns.reduce((sum, { toFix }) => sum + toFix.length, 0)).toBe(open.length);
    expect(countToFix(lines)).toBe(open.length);
    expect(lines.reduce((sum, { toFix }) => sum + toFix.length, 0)).toBe(open.reduce((sum, { vms }) => sum + new Set(vms).size, 0));
    expect(grid.areas.reduce((sum, area) => sum + area.columns, 0)).toBe(grid.columns.length);
    expect(vmGrid(lines, views, areas, true).columns.every(({ toFix }) => toFix.length > 0)).toBe(true);
    expect(vmGrid(lines, views, areas, true).toFix).toBe(open.length);
    if (world === 'neglected') expect(open.length).toBeGreaterThan(20);
  });

  it('counts a finding that names two VMs once in its column, and on the line of each', () => {
    const own = new Map([['A', controlWith('A', { area: 'vm-storage' })]]);
    const rows = [
      rowOf('A', '1', { vms: ['x', 'Y'] }),
      rowOf('A', '2', { vms: ['y'] }),
      rowOf('A', '3', { vms: ['y'], waived: true }),
      rowOf('A', '4', { vms: [] }),
    ];
    const lines = vmLines([], new Map([['A', rows]]), own);
    expect(lines.map(({ id, toFix }) => [id, toFix.length])).toEqual([
      ['x', 1],
      ['Y', 2],
    ]);
    expect(vmGrid(lines, own, areas)).toMatchObject({ toFix: 2, columns: [{ first: true, toFix: [{ id: '1' }, { id: '2' }] }] });
    expect(vmGrid(lines.slice(1), own, areas).toFix).toBe(2);
  });

  it('has a line for a VM without findings, and for one that only a finding names', () => {
    const own = new Map([['A', controlWith('A', { area: 'vm-storage' })]]);
    const lines = vmLines([], new Map([['A', [rowOf('A', '1', { vms: ['gone'] })]]]), own);
    expect(lines.map(({ name, vm }) => [name, vm])).toEqual([['unknown VM (gone)', undefined]]);
    expect(vmGrid([], own, areas)).toEqual({ columns: [], areas: [], lines: [], toFix: 0 });
  });
});
