import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, cannotTell, negate, no, or, yes, type Truth } from '../../../../main/engine/judging/truth.ts';

const unread = cannotTell('unread', 'access denied');
const anyTruth = fc.constantFrom<Truth>(yes, no, unread);

describe('three-valued truth', () => {
  it('is decided by one no in “and” and by one yes in “or”, however little is known of the rest', () => {
    expect([and([no, unread]), and([yes, unread]).is, and([yes, yes]), and([])]).toEqual([no, 'cannotTell', yes, yes]);
    expect([or([yes, unread]), or([no, unread]).is, or([no, no]), or([])]).toEqual([yes, 'cannotTell', no, no]);
    expect([negate(yes), negate(no), negate(unread)]).toEqual([no, yes, unread]);
  });

  it('never turns to yes when something is taken away', () => {
    // Any nesting of and, or and not over five leaves.
    const tree = fc.letrec<{ node: (leaves: readonly Truth[]) => Truth }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.nat(4).map((index) => (leaves: readonly Truth[]) => leaves[index] ?? no),
        fc.tuple(tie('node'), tie('node')).map(
          ([a, b]) =>
            (leaves: readonly Truth[]) =>
              and([a(leaves), b(leaves)]),
        ),
        fc.tuple(tie('node'), tie('node')).map(
          ([a, b]) =>
            (leaves: readonly Truth[]) =>
              or([a(leaves), b(leaves)]),
        ),
        tie('node').map((a) => (leaves: readonly Truth[]) => negate(a(leaves))),
      ),
    })).node;
    fc.assert(
      fc.property(tree, fc.array(anyTruth, { minLength: 5, maxLength: 5 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (judge, leaves, taken) => {
        const before = judge(leaves).is;
        const after = judge(leaves.map((leaf, index) => (taken[index] === true ? unread : leaf))).is;
        if (before !== 'yes') expect(after).not.toBe('yes');
        if (before !== 'no') expect(after).not.toBe('no');
      }),
      { numRuns: 2000 },
    );
  });
});
