import { describe, expect, it } from 'vitest';
import { severityCountsOf, severitySegments, sumOf } from '../../../renderer/kit/severity-segments.ts';
import { severitySentence } from '../../../renderer/kit/severity-sentence.ts';
import { rowOf } from '../sample-groups.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

describe('the segments of a severity bar', () => {
  it('stand beside each other, the most severe first, and never outside the bar', () => {
    for (const counts of [
      { ...none, high: 3, low: 1 },
      { critical: 1, high: 1, medium: 25_000, low: 1, info: 1 },
      { ...none, medium: 50_000 },
    ]) {
      const segments = [...severitySegments(counts).values()];
      segments.reduce((end, { x, width }) => {
        expect(x).toBeGreaterThanOrEqual(end);
        expect(width).toBeGreaterThan(1);
        return x + width;
      }, 0);
      const last = segments.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(100);
    }
  });

  it('are none where nothing is to fix', () => {
    expect(severitySegments(none).size).toBe(0);
    expect(severitySentence(none)).toBe('0 to fix');
  });
});

describe('findings to fix by severity', () => {
  it('do not count accepted risks or findings that could not be read', () => {
    const counts = severityCountsOf([
      rowOf('A', '1'),
      rowOf('A', '2', { waived: true }),
      rowOf('A', '3', { verdict: 'unknown' }),
      rowOf('B', '4', { severity: 'low' }),
    ]);
    expect(counts).toEqual({ ...none, high: 1, low: 1 });
    expect(sumOf(counts)).toBe(2);
    expect(severitySentence(counts)).toBe('1 high, 1 low');
  });
});
