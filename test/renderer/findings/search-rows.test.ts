import { expect, it } from 'vitest';
import { searchRows } from '../../../renderer/findings/search-rows.ts';
import { rowOf } from '../sample-groups.ts';

const rows = [rowOf('A', '1', { title: '', label: '$(calc)’; "' }), rowOf('A', '2', { title: '', label: 'WEB01', because: 'access is denied' })];
const found = (typed: string): readonly string[] => searchRows(rows, typed).map((each) => each.id);

it('a search finds rows that contain every word, and takes no text for a pattern', () => {
  expect(found('$(CALC)')).toEqual(['1']);
  expect(found('web 01')).toEqual(['2']);
  expect(found('web denied')).toEqual(['2']);
  expect(found('web calc')).toEqual([]);
  expect(found('.*')).toEqual([]);
});

it('a search for blanks finds all rows', () => {
  expect(found('  ')).toEqual(['1', '2']);
});
