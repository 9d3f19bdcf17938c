import { describe, expect, it } from 'vitest';
import { nextToFix } from '../../../renderer/findings/next-to-fix.ts';
import { controlWith, rowOf } from '../sample-groups.ts';

const controls = new Map([controlWith('A'), controlWith('B'), { ...controlWith('C'), area: 'another area' }].map((each) => [each.id, each]));
const byControl = new Map([
  ['A', [rowOf('A', 'A 1', { severity: 'low' }), rowOf('A', 'A 2', { severity: 'low', waived: true })]],
  ['B', [rowOf('B', 'B 1', { severity: 'high' }), rowOf('B', 'B 2', { severity: 'high', verdict: 'met' })]],
  ['C', [rowOf('C', 'C 1', { severity: 'critical' })]],
]);

describe('the next finding to fix', () => {
  it('is the first other one to fix of the same area', () => {
    expect(nextToFix(byControl, controls, new Set(), 'A 1')?.id).toBe('B 1');
    expect(nextToFix(byControl, controls, new Set(), 'B 1')?.id).toBe('A 1');
  });

  it('is none where the others are accepted, OK, postponed or of another area', () => {
    expect(nextToFix(byControl, controls, new Set(['B 1']), 'A 1')).toBeUndefined();
    expect(nextToFix(byControl, controls, new Set(), 'C 1')).toBeUndefined();
    expect(nextToFix(byControl, controls, new Set(), undefined)).toBeUndefined();
  });
});
