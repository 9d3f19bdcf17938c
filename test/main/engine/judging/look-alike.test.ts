import { describe, expect, it } from 'vitest';
import { lookAlikes, skeletonOf } from '../../../../main/engine/judging/look-alike.ts';

const groups = (...texts: readonly string[]): readonly (readonly number[])[] => lookAlikes(texts).map((group) => [...group].sort((a, b) => a - b));

describe('names that look alike', () => {
  it('are those of one skeleton, each group by itself', () => {
    expect(groups('web01', 'WEB01', 'db1', 'dbl', 'app')).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
  it('are one group where scripts are involved, so that all ids of it differ', () => {
    expect(groups('web01', 'app', 'w\u0435b01', 'WEB01')).toEqual([[0, 2, 3]]);
  });
  it('are none among many names of one script', () => {
    expect(
      groups(
        ...Array.from(
          { length: 500 },
          (_, at) =>
            `сервер-${String(at + 2000)
              .replaceAll('1', 'а')
              .replaceAll('0', 'о')}`,
        ),
      ),
    ).toEqual([]);
  });
  it('are found at once among names that were made to be slow: every second letter of another script', () => {
    // A pattern that goes back and forth tries 2 to the power of 50 ways here.
    expect(groups('\u0436x'.repeat(50), '\u0436'.repeat(250))).toEqual([]);
    expect(groups('\u0436x'.repeat(50), '\u0436'.repeat(150))).toEqual([[0, 1]]);
  });
  it('are all names where there are too many to compare', () => {
    const many = Array.from({ length: 400 }, (_, at) => `\u0436x\u05d0${String(at + 2000)}`);
    expect(groups(...many, 'web')).toEqual([[...many.keys(), many.length]]);
  });
  it('have signs of patterns in them without harm', () => {
    expect(groups('a.c', 'abc', 'a\u0435.*', '([', '\u0435[')).toEqual([[3, 4]]);
  });
});

describe('a skeleton', () => {
  it('stays the same when it is made again', () => {
    for (const text of ['Web-01', ' rn rn ', '\uff37\uff29\uff4c', 'ſtraße', '\u212b', 'İ']) expect(skeletonOf(skeletonOf(text))).toBe(skeletonOf(text));
  });
});
