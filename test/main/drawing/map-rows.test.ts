import { describe, expect, it } from 'vitest';
import { mapRows, targetsText } from '../../../main/drawing/map-rows.ts';
import { seededMap } from './seeded-map.ts';

describe('rows of the map', () => {
  const map = seededMap({ seed: 5, vms: 60, switches: 2, vlans: 2, volumes: 2, domains: 1 });
  const rows = mapRows(map);
  it('contain every connection once', () => {
    const edges = rows.flatMap((row) => row.edges);
    expect([...edges].sort()).toEqual(map.edges.map(({ id }) => id).sort());
    expect(rows.length).toBeLessThan(map.edges.length);
  });
  it('have the numbers of their connections', () => {
    for (const row of rows) for (const id of row.edges) expect(map.edges.find((edge) => edge.id === id)?.marks).toEqual(row.marks);
  });
  it('name a VLAN with its switch', () => {
    expect(rows.some(({ from }) => from === 'Switch 1, VLAN 0')).toBe(true);
  });
  it('name the first of many targets and count the others', () => {
    expect(targetsText(['A', 'B'], 'VMs')).toBe('A, B');
    expect(
      targetsText(
        Array.from({ length: 1012 }, (_none, at) => String(at)),
        'VMs',
      ),
    ).toBe('0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 1,000 more VMs');
  });
});
