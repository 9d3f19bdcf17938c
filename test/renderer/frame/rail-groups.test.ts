import { describe, expect, it } from 'vitest';
import { areas } from '../../../main/catalogue/area.ts';
import { areaToOpen, railGroups, railPlace } from '../../../renderer/frame/rail-groups.ts';
import { steps } from '../../../renderer/state/steps.ts';

const ids = railGroups.flatMap(({ items }) => items.map(({ id }) => id));

describe('the rail', () => {
  it('has a place for each step', () => {
    expect(steps.filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells the overview from an area, and has no place for what is reached from elsewhere', () => {
    expect(railPlace('areas', '')).toBe('overview');
    expect(railPlace('areas', 'vm-settings')).toBe('areas');
    for (const vm of ['', '11111111-1111-1111-1111-111111111111']) expect(railPlace('vms', vm)).toBe('vms');
    expect(railPlace('plan', 'vm-settings')).toBe('plan');
    expect(railPlace('help', '')).toBeUndefined();
  });

  it('opens the first area with something to fix, or the first of all', () => {
    expect(areaToOpen(areas, (id) => (id === 'patching' || id === 'pki' ? 1 : 0))).toBe('patching');
    expect(areaToOpen(areas, () => 0)).toBe('segregation');
    expect(areaToOpen([], () => 0)).toBe('');
  });
});
