import { expect, it } from 'vitest';
import { rowsByArea } from '../../../renderer/findings/rows-by-area.ts';
import { controlWith, rowOf } from '../sample-groups.ts';

it('rows stand by area in the order of the catalogue; an area without rows is not there', () => {
  const controls = new Map(
    [controlWith('A', { area: 'x' }), controlWith('B', { area: 'y' }), controlWith('C', { area: 'x' }), controlWith('D', { area: 'z' })].map((each) => [
      each.id,
      each,
    ]),
  );
  const byControl = new Map(['C', 'B', 'A', 'gone'].map((id) => [id, [rowOf(id, `of ${id}`)]]));
  expect([...rowsByArea(controls, byControl)].map(([area, rows]) => [area, rows.map((row) => row.id)])).toEqual([
    ['x', ['of A', 'of C']],
    ['y', ['of B']],
  ]);
});
