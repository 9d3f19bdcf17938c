import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotedHead } from '../../../../main/contract/chain-head.ts';
import { headWords } from '../../../../main/application/hosts/read-heads.ts';
import { compareHeads } from '../../../../main/engine/history/compare-heads.ts';

const lines = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `line ${String(from + at + 1)}`);
const head = (n: number, all: readonly string[], run = `run-${String(n)}`): NotedHead => ({
  run,
  at: `2026-11-24T08:00:${String(n).padStart(2, '0')}.000Z`,
  n,
  mac: all[n - 1] ?? '',
  journal: all[0] ?? '',
});
const read = (...heads: readonly NotedHead[]) => ({ is: 'read' as const, heads });

describe('compareHeads', () => {
  it('finds nothing wrong with a journal that ends at a noted head or goes on after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (n, more) => {
        const all = lines(n + more);
        expect(compareHeads(read(head(n, all)), all)).toEqual({ is: 'holds' });
      }),
    );
  });

  it('names every journal that was cut off, with at least the lines that are missing, also when a later head fits the cut journal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 29 }), (n, missing) => {
        fc.pre(missing < n);
        const all = lines(n);
        const left = all.slice(0, n - missing);
        expect(compareHeads(read(head(left.length, all), head(n, all)), left)).toMatchObject({ is: 'cutOff', missing, head: { n } });
      }),
    );
  });

  it('names every older copy that was put back and continued', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 19 }), fc.integer({ min: 0, max: 20 }), (n, kept, more) => {
        fc.pre(kept < n);
        const all = lines(n);
        const continued = [...all.slice(0, kept), ...lines(n - kept + more, 100)];
        expect(compareHeads(read(head(continued.length, continued), head(n, all)), continued)).toMatchObject({ is: 'replaced', head: { n } });
      }),
    );
  });

  it('tells a journal that was deleted or begun anew from one that was never noted', () => {
    expect(compareHeads(read(head(5, lines(5))), [])).toMatchObject({ is: 'otherJournal', head: { n: 5 } });
    expect(compareHeads(read(head(5, lines(5))), lines(3, 50))).toMatchObject({ is: 'otherJournal', head: { n: 5 } });
    expect(compareHeads(read(), lines(3))).toEqual({ is: 'none' });
    expect(compareHeads(read(), [])).toEqual({ is: 'none' });
  });

  it('answers unknown when the heads could not be read, never that the journal holds', () => {
    const compared = compareHeads({ is: 'notRead', why: 'Access is denied.' }, lines(3));
    expect(compared).toEqual({ is: 'notRead', why: 'Access is denied.' });
    expect(headWords(compared, 'HV01')).toContain('does not know whether lines are missing');
  });
});
