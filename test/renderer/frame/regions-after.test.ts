import { expect, it } from 'vitest';
import { regionsAfter } from '../../../renderer/frame/regions-after.ts';

it.each<[string | undefined, boolean, readonly string[]]>([
  ['rail', false, ['page', 'list', 'panel', 'rail']],
  ['panel', false, ['rail', 'page', 'list', 'panel']],
  ['page', true, ['rail', 'panel', 'list', 'page']],
  ['rail', true, ['panel', 'list', 'page', 'rail']],
  [undefined, false, ['rail', 'page', 'list', 'panel']],
  [undefined, true, ['panel', 'list', 'page', 'rail']],
])('F6 from %s (backwards: %s) tries %j', (inside, backwards, order) => {
  expect(regionsAfter(inside, backwards)).toEqual(order);
});
