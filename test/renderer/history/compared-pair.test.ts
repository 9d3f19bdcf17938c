import { expect, it } from 'vitest';
import { comparedPair } from '../../../renderer/history/compared-pair.ts';

const scans = (...times: readonly string[]) => times.map((finishedAt) => ({ finishedAt }));

it('the two newest scans are compared until others are chosen, also where the second one was made after the screen was opened', () => {
  expect(comparedPair(scans('b'), {})).toEqual({ from: undefined, to: 'b' });
  expect(comparedPair(scans('c', 'b'), {})).toEqual({ from: 'b', to: 'c' });
  expect(comparedPair(scans('c', 'b', 'a'), { from: 'a' })).toEqual({ from: 'a', to: 'c' });
  expect(comparedPair(scans('c', 'b', 'a'), { to: 'b', from: 'a' })).toEqual({ from: 'a', to: 'b' });
});
