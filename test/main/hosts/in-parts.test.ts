import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts, progressOfParts } from '../../../main/hosts/local/in-parts.ts';
import type { ReadProgress } from '../../../main/engine/ports.ts';

describe('the parts of a reading', () => {
  it('hold every key once, in order, each part in a lane of its own', () => {
    fc.assert(
      fc.property(fc.nat(900), (count) => {
        const keys = Array.from({ length: count }, (_, at) => at);
        const parts = inParts('files', keys);
        expect(parts.flatMap((part) => part.keys)).toEqual(keys);
        expect(new Set(parts.map(({ lane }) => lane)).size).toBe(parts.length);
        expect(parts.length).toBe(count < 16 ? 1 : count < 24 ? 2 : 3);
        for (const part of parts) if (parts.length > 1) expect(part.keys?.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are one for every other lane, and where every row is asked for', () => {
    expect(inParts('main', Array.from({ length: 100 }))).toHaveLength(1);
    expect(inParts('files', undefined)).toEqual([{ lane: 'files', keys: undefined }]);
  });

  it('tell one progress, of all keys', () => {
    const told: ReadProgress[] = [];
    const parts = inParts(
      'files',
      Array.from({ length: 90 }, (_, at) => at),
    );
    const [first, second] = progressOfParts(parts, (progress) => told.push(progress));
    first?.({ done: 25, of: 30, what: 'folders' });
    second?.({ done: 20, of: 30, what: 'folders' });
    expect(told).toEqual([
      { done: 25, of: 90, what: 'folders' },
      { done: 45, of: 90, what: 'folders' },
    ]);
  });
});
