import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../../renderer/vms/page/place-of.ts';

describe('the place of the keyboard in a list that changes', () => {
  const reached = { id: 'b', index: 1 };

  it('stays with what it has reached, in any order: the next key is for that, and for nothing that has come in its place', () => {
    expect(placeOf(['a', 'b', 'c'], reached)).toBe(1);
    expect(placeOf(['c', 'a', 'b'], reached)).toBe(2);
    expect(placeOf(['b'], reached)).toBe(0);
  });

  it('goes to what has taken its number where that is gone, or to the last', () => {
    expect(placeOf(['a', 'c', 'd'], reached)).toBe(1);
    expect(placeOf(['a'], reached)).toBe(0);
    expect(placeOf([], reached)).toBe(0);
  });

  it('keeps its number before anything was reached', () => {
    expect(placeOf(['b', 'a'], { id: undefined, index: 0 })).toBe(0);
  });
});
