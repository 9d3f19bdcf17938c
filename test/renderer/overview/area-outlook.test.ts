import { describe, expect, it } from 'vitest';
import { areas } from '../../../main/catalogue/area.ts';
import { areaOutlook } from '../../../renderer/overview/area-outlook.ts';
import { areaGroups } from '../../../renderer/state/area-groups.ts';
import { rowOf } from '../sample-groups.ts';

const ok = rowOf('A', '1', { verdict: 'met' });

describe('an area in a line', () => {
  it('is OK only where nothing is left to do or to know', () => {
    expect(areaOutlook([ok]).mark).toEqual({ verdict: 'met' });
    expect(areaOutlook([ok]).words).toBe('OK');
    for (const verdict of ['unknown', 'manual', 'pending'] as const) expect(areaOutlook([ok, rowOf('B', '2', { verdict })]).mark, verdict).toEqual({ verdict });
    expect(areaOutlook([]).mark).toBeUndefined();
    expect(areaOutlook([rowOf('B', '2', { waived: true })])).toMatchObject({ mark: { verdict: 'notMet', waived: true }, words: '1 accepted risk' });
  });

  it('shows the gravest severity, and says all that is left', () => {
    const outlook = areaOutlook([ok, rowOf('B', '2'), rowOf('C', '3', { severity: 'critical' }), rowOf('D', '4', { verdict: 'unknown' })]);
    expect(outlook.mark).toEqual({ verdict: 'notMet', severity: 'critical' });
    expect(outlook.words).toBe('2 to fix, 1 could not be read');
  });
});

describe('the groups of areas', () => {
  it('hold every area of the catalogue once, the five about VMs first', () => {
    const groups = areaGroups(areas);
    expect(groups.map((group) => group.areas.length)).toEqual([5, 15]);
    expect(new Set(groups.flatMap((group) => group.areas)).size).toBe(areas.length);
  });
});
