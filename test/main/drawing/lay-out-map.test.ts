import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMap } from '../../../main/drawing/lay-out-map.ts';
import type { MapPicture, Rectangle } from '../../../main/drawing/map-picture.ts';
import { seededMap } from './seeded-map.ts';

const shape = fc.record({
  seed: fc.integer({ min: 1, max: 1e9 }),
  vms: fc.integer({ min: 0, max: 320 }),
  switches: fc.integer({ min: 0, max: 9 }),
  vlans: fc.integer({ min: 0, max: 12 }),
  volumes: fc.integer({ min: 0, max: 9 }),
  domains: fc.integer({ min: 0, max: 5 }),
});

const overlap = (a: Rectangle, b: Rectangle): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (a: Rectangle, b: Rectangle): boolean => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] => all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
const outer = ({ boxes }: MapPicture) => boxes.filter(({ kind }) => kind !== 'part');
const parts = ({ boxes }: MapPicture) => boxes.filter(({ kind }) => kind === 'part');

const holds = (check: (picture: MapPicture) => void): void => {
  fc.assert(
    fc.property(shape, (given) => {
      check(layOutMap(seededMap(given)));
    }),
    { numRuns: 60, seed: 20261128 },
  );
};

describe('layout of the map', () => {
  it('has no two boxes that overlap, and each part inside one box', () => {
    holds((picture) => {
      expect(pairsOf(outer(picture)).filter(([a, b]) => overlap(a, b))).toEqual([]);
      expect(pairsOf(parts(picture)).filter(([a, b]) => overlap(a, b))).toEqual([]);
      for (const part of parts(picture)) expect(outer(picture).filter((box) => inside(part, box)).length).toBe(1);
    });
  });
  it('has no number that covers a box or another number', () => {
    holds((picture) => {
      expect(pairsOf(picture.pills).filter(([a, b]) => overlap(a, b))).toEqual([]);
      for (const pill of picture.pills) expect(outer(picture).filter((box) => overlap(pill, box))).toEqual([]);
    });
  });
  it('has everything inside the picture', () => {
    holds((picture) => {
      const frame: Rectangle = { x: 0, y: 0, width: picture.width, height: picture.height };
      for (const each of [...picture.boxes, ...picture.pills]) expect(inside(each, frame)).toBe(true);
      const points = picture.lines.flatMap(({ start, segments }) => [start, ...segments.map(({ to }) => to)]);
      for (const { x, y } of points) expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
    });
  });
  it('shows the number of every finding that is on a connection', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const map = seededMap(given);
        const picture = layOutMap(map);
        const numbers = (of: readonly { readonly marks: readonly number[] }[]) => [...new Set(of.flatMap(({ marks }) => marks))].sort();
        expect(numbers(picture.pills)).toEqual(numbers(map.edges));
        expect(numbers(picture.lines)).toEqual(numbers(map.edges));
      }),
      { numRuns: 60, seed: 20261128 },
    );
  });
  it('is the same for the same map', () => {
    const map = seededMap({ seed: 7, vms: 50, switches: 3, vlans: 4, volumes: 3, domains: 2 });
    expect(layOutMap(map)).toEqual(layOutMap(structuredClone(map)));
  });
  it('draws what could not be read in its place, also where a redacted record of an earlier version does not say what it is', () => {
    const map = seededMap({ seed: 3, vms: 2, switches: 1, vlans: 0, volumes: 1, domains: 1, unread: ['domain', 'volume', 'switch'] });
    const older = map.nodes.map((node) => (node.kind === 'unread' ? { ...node, key: { of: `of ${node.id}` } } : node));
    const picture = layOutMap({ ...map, nodes: older });
    expect(picture.boxes.filter(({ kind }) => kind === 'unread')).toHaveLength(3);
    expect(picture).toEqual(layOutMap(map));
  });
  it.each([
    ['300 VMs', 300, 3],
    ['300 VMs, 9 switches with 12 VLANs each', 300, 9],
  ])('stays readable with %s', (_what, vms, switches) => {
    const map = seededMap({ seed: 3, vms, switches, vlans: 12, volumes: 9, domains: 5 });
    const picture = layOutMap(map);
    expect(picture.boxes.length).toBeLessThanOrEqual(90);
    const words = outer(picture)
      .filter(({ kind }) => kind === 'vms')
      .map(({ note }) => Number(/^(\d+) VM/.exec(note)?.[1]));
    expect(words.reduce((sum, count) => sum + count, 0)).toBe(vms);
  });
});
