import { describe, expect, it } from 'vitest';
import { trendOf } from '../../../renderer/overview/trend.ts';

const scan = (day: number, high: number, readable = true) => ({
  finishedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  readable,
  verdicts: { notMet: high, pending: 0, unknown: 0, manual: 0, met: 0, notApplicable: 0 },
  open: { critical: 0, high, medium: 0, low: 0, info: 0 },
});

describe('the trend', () => {
  it('is the difference between the two newest scans', () => {
    expect(trendOf([scan(20, 61), scan(10, 70)])).toMatchObject({ direction: 'fewer', words: '9 fewer to fix than on 10 Nov 2026' });
    expect(trendOf([scan(20, 1300), scan(10, 61)])).toMatchObject({ direction: 'more', words: '1,239 more to fix than on 10 Nov 2026' });
    expect(trendOf([scan(20, 61), scan(10, 61)])).toMatchObject({ direction: 'same', words: 'As many to fix as on 10 Nov 2026' });
  });

  it('leaves out scans that could not be read: they are not zero', () => {
    expect(trendOf([scan(20, 61), scan(15, 0, false), scan(10, 70)])?.words).toBe('9 fewer to fix than on 10 Nov 2026');
    expect(trendOf([scan(20, 61), scan(10, 0, false)])?.direction).toBe('first');
    expect(trendOf([scan(10, 0, false)])).toBeUndefined();
  });

  it('shows the newest scan last', () => {
    const scans = trendOf(Array.from({ length: 9 }, (_, at) => scan(20 - at, at)))?.scans ?? [];
    expect(scans).toHaveLength(6);
    expect(scans.at(-1)?.finishedAt).toContain('2026-11-20');
  });
});
