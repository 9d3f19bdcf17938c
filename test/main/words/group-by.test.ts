import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../main/words/group-by.ts';

describe('items by a name', () => {
  it('stand in the order in which they came', () => {
    expect([...groupBy(['a1', 'b1', 'a2'], (item) => item.slice(0, 1))]).toEqual([
      ['a', ['a1', 'a2']],
      ['b', ['b1']],
    ]);
  });
  // A limit and no measurement: a list that is copied for every item takes a minute, one that grows some milliseconds.
  it('may be a hundred thousand of one name', { timeout: 10_000 }, () => {
    const many = Array.from({ length: 100_000 }, (_, index) => index);
    expect(groupBy(many, () => 'one').get('one')).toEqual(many);
  });
});
