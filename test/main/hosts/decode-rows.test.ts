import { expect, it } from 'vitest';
import { decodeRows } from '../../../main/hosts/decode-rows.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';

it('a reason for a fact that could not be read is made harmless where rows are decoded', () => {
  const [row] = decodeRows(resourceNamed('vm'), [{ key: { vm: 'a' }, facts: { name: { is: 'unread', why: 'Closing tag \u202eRule is missing.' } } }]);
  expect(row?.facts['name']).toEqual({ is: 'unread', why: 'Closing tag ‹U+202E›Rule is missing.' });
});
