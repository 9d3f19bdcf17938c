import { expect, it } from 'vitest';
import { keys } from '../../../renderer/help/keys.ts';

it('the help screen lists each key once', () => {
  expect(new Set(keys.map((each) => each.keys)).size).toBe(keys.length);
});
