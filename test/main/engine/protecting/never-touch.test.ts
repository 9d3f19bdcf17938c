import { describe, expect, it } from 'vitest';
import { neverTouchList } from '../../../../main/engine/protecting/never-touch-list.ts';
import { neverTouch } from '../../../../main/engine/protecting/never-touch.ts';
import { allowed, refused } from './never-touch-cases.ts';

describe('never touched, for every control, plan and request', () => {
  it.each(refused)('$what', ({ change }) => {
    expect(neverTouch(change)).toMatch(/\.$/);
  });
  it.each(allowed)('but not $what', ({ change }) => {
    expect(neverTouch(change)).toBeUndefined();
  });
  it('each reason of the list is given for at least one of these', () => {
    const given = new Set(refused.map(({ change }) => neverTouch(change)));
    const reasons = [...JSON.stringify(neverTouchList).matchAll(/"(?:why|volumeRoot|notPlain|losesFiles|asrBlocked)":"([^"]+)"/g)].map((found) => found[1]);
    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.filter((reason) => !given.has(reason?.replaceAll('\\\\', '\\')))).toEqual([]);
  });
});
