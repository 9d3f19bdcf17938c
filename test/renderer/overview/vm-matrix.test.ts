import { describe, expect, it } from 'vitest';
import type { FindingRow } from '../../../main/contract/wizard/finding-row.ts';
import { nextCell, tabStop, vmMatrix } from '../../../renderer/overview/vm-matrix.ts';
import { controls, rowOf } from '../sample-groups.ts';

const of = (control: string, id: string, vm: string, more: Partial<FindingRow> = {}): FindingRow => rowOf(control, id, { key: { vm }, label: vm, ...more });
const matrix = vmMatrix(
  new Map([
    ['A', [of('A', '1', 'x', { verdict: 'met' }), of('A', '2', 'y')]],
    ['B', [of('B', '3', 'y', { verdict: 'unknown' }), rowOf('B', '4', { key: {} })]],
  ]),
  controls,
);

describe('the table of VMs and controls', () => {
  it('has a line for each VM, those with most to fix first, and a column for each control about a VM', () => {
    expect(matrix.controls.map((each) => each.id)).toEqual(['A', 'B']);
    expect(matrix.lines.map((line) => [line.vm, line.open, line.cells.get('B')?.verdict])).toEqual([
      ['y', 1, 'unknown'],
      ['x', 0, undefined],
    ]);
  });

  it('shows in each cell the verdict that needs most', () => {
    const twice = vmMatrix(new Map([['A', [of('A', '1', 'x', { verdict: 'met' }), of('A', '2', 'x'), of('A', '3', 'x', { verdict: 'unknown' })]]]), controls);
    expect(twice.lines[0]?.cells.get('A')?.verdict).toBe('notMet');
  });

  it('moves by arrow over empty cells from finding to finding, and not out of the table', () => {
    expect(tabStop(matrix, { line: 5, column: 5 })).toEqual({ line: 0, column: 0 });
    expect(nextCell(matrix, { line: 0, column: 0 }, 'ArrowDown')).toEqual({ line: 1, column: 0 });
    expect(nextCell(matrix, { line: 0, column: 0 }, 'ArrowRight')).toEqual({ line: 0, column: 1 });
    expect(nextCell(matrix, { line: 0, column: 1 }, 'ArrowDown')).toBeUndefined();
    expect(nextCell(matrix, { line: 0, column: 0 }, 'ArrowLeft')).toBeUndefined();
    expect(nextCell(matrix, { line: 0, column: 0 }, 'Enter')).toBeUndefined();
  });
});
