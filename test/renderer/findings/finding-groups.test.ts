import { describe, expect, it } from 'vitest';
import type { ControlView } from '../../../main/contract/wizard/control-view.ts';
import type { FindingRow } from '../../../main/contract/wizard/finding-row.ts';
import { found, groupsOf, isOpen, topTen } from '../../../renderer/findings/finding-groups.ts';
import { vmMatrix, nextCell, tabStop } from '../../../renderer/overview/vm-matrix.ts';
import { linesOf } from '../../../renderer/findings/list-lines.ts';
import { sampleControl, sampleRow } from '../../../renderer/gallery/sample-data.ts';
import { countsOf } from '../../../main/words/counts-of.ts';

const control = (id: string, more: Partial<ControlView> = {}): ControlView => ({ ...sampleControl(id), ...more });
const row = (id: string, of: string, more: Partial<FindingRow> = {}): FindingRow => ({ ...sampleRow(id, 'notMet', 'high', 0), control: of, ...more });
const controls = new Map([control('A'), control('B', { fix: 'guided' }), control('C')].map((each) => [each.id, each]));

describe('findings on the screens', () => {
  it('count an accepted risk separately, never as one to fix', () => {
    const counts = countsOf([row('1', 'A'), row('2', 'A', { waived: true }), row('3', 'A', { verdict: 'unknown' })]);
    expect([counts.notMet, counts.waived, counts.unknown]).toEqual([1, 1, 1]);
  });

  it('leave an area open while something is to fix, not read or to be said; what waits for a restart is done', () => {
    const open = (verdict: FindingRow['verdict'], waived = false): boolean => isOpen(countsOf([row('1', 'A', { verdict, waived })]));
    expect((['notMet', 'unknown', 'manual'] as const).map((verdict) => open(verdict))).toEqual([true, true, true]);
    expect((['met', 'pending', 'notApplicable'] as const).map((verdict) => open(verdict))).toEqual([false, false, false]);
    expect(open('notMet', true)).toBe(false);
  });

  it('are grouped by control and verdict, the gravest first, accepted ones last', () => {
    const rows = [
      row('1', 'C', { severity: 'low' }),
      row('2', 'B', { severity: 'critical' }),
      row('3', 'A', { waived: true, severity: 'critical' }),
      row('4', 'C', { severity: 'medium' }),
    ];
    expect(groupsOf(rows, controls).map((group) => [group.control.id, group.severity, group.rows.length])).toEqual([
      ['B', 'critical', 1],
      ['C', 'medium', 2],
      ['A', 'critical', 1],
    ]);
  });

  it('put at most ten first, of equals what takes least, nothing that is accepted', () => {
    const byControl = new Map([
      ['A', [row('1', 'A')]],
      ['B', [row('2', 'B')]],
      ['C', [row('3', 'C', { waived: true })]],
    ]);
    expect(topTen(byControl, controls).map((group) => group.control.id)).toEqual(['A', 'B']);
  });

  it('are found by every word, and names are no patterns', () => {
    const rows = [row('1', 'A', { title: '', label: '$(calc)’; "' }), row('2', 'A', { title: '', label: 'WEB01' })];
    expect(found(rows, '$(CALC)').map((each) => each.id)).toEqual(['1']);
    expect(found(rows, 'web 01').map((each) => each.id)).toEqual(['2']);
    expect(found(rows, '.*')).toEqual([]);
  });

  it('open a group into its findings, and a group of one is that finding', () => {
    const groups = groupsOf([row('1', 'A'), row('2', 'A'), row('3', 'B')], controls);
    const closed = linesOf(groups, new Set());
    expect(closed.map((line) => line.is)).toEqual(['group', 'group']);
    const first = closed.find((line) => line.group.control.id === 'A');
    const opened = linesOf(groups, new Set([first?.key ?? '']));
    expect(opened.filter((line) => line.is === 'row').map((line) => [line.position, line.of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('are shown VM by VM, those with most to fix first, each cell the gravest', () => {
    const of = (id: string, control_: string, vm: string, more: Partial<FindingRow> = {}): FindingRow => row(id, control_, { key: { vm }, label: vm, ...more });
    const matrix = vmMatrix(
      new Map([
        ['A', [of('1', 'A', 'x', { verdict: 'met' }), of('2', 'A', 'y')]],
        ['B', [of('3', 'B', 'y', { verdict: 'unknown' }), row('4', 'B', { key: {} })]],
      ]),
      controls,
    );
    expect(matrix.controls.map((each) => each.id)).toEqual(['A', 'B']);
    expect(matrix.lines.map((line) => [line.vm, line.open, line.cells.get('B')?.verdict])).toEqual([
      ['y', 1, 'unknown'],
      ['x', 0, undefined],
    ]);
    // Arrows go from finding to finding, over empty cells, and not out of the table.
    expect(tabStop(matrix, { line: 5, column: 5 })).toEqual({ line: 0, column: 0 });
    expect(nextCell(matrix, { line: 0, column: 0 }, 'ArrowDown')).toEqual({ line: 1, column: 0 });
    expect(nextCell(matrix, { line: 0, column: 0 }, 'ArrowRight')).toEqual({ line: 0, column: 1 });
    expect(nextCell(matrix, { line: 0, column: 1 }, 'ArrowDown')).toBeUndefined();
    expect(nextCell(matrix, { line: 0, column: 0 }, 'ArrowLeft')).toBeUndefined();
    expect(nextCell(matrix, { line: 0, column: 0 }, 'Enter')).toBeUndefined();
  });
});
