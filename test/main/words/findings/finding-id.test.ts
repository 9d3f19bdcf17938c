import { expect, it } from 'vitest';
import { findingId } from '../../../../main/words/findings/finding-id.ts';

it('a finding has one id for every order of the names in its key', () => {
  expect(findingId('A', { b: '2', a: '$(calc)’; "' })).toBe(findingId('A', { a: '$(calc)’; "', b: '2' }));
  expect(findingId('A', { a: '1', b: '2' })).not.toBe(findingId('A', { a: '2', b: '1' }));
  expect(findingId('A', {})).toBe('A ');
});
