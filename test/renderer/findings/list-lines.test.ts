import { expect, it } from 'vitest';
import { groupsOf } from '../../../renderer/findings/finding-groups.ts';
import { linesOf } from '../../../renderer/findings/list-lines.ts';
import { controls, rowOf } from '../sample-groups.ts';

it('an open group is followed by its findings, and a group of one is that finding', () => {
  const groups = groupsOf([rowOf('A', '1'), rowOf('A', '2'), rowOf('B', '3')], controls);
  const closed = linesOf(groups, new Set());
  expect(closed.map((line) => line.is)).toEqual(['group', 'group']);
  const opened = linesOf(groups, new Set(closed.map((line) => line.key)));
  expect(opened.filter((line) => line.is === 'row').map((line) => [line.row.id, line.position, line.of])).toEqual([
    ['1', 1, 2],
    ['2', 2, 2],
  ]);
  expect(new Set(opened.map((line) => line.key)).size).toBe(opened.length);
});
