import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UnsealedRecord } from '../../../../main/contract/record/record.ts';
import type { SegregationMap } from '../../../../main/contract/segregation-map.ts';
import { foldMap } from '../../../../main/drawing/fold-map.ts';
import { layOutMap } from '../../../../main/drawing/lay-out-map.ts';
import { redact } from '../../../../main/reports/redact/redact.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { seededMap } from '../../drawing/seeded-map.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';

let plain: UnsealedRecord;
beforeAll(async () => {
  // What the sentences of a whole record mean is not asked here: one finding is enough.
  const record = await recordOfBench(await PracticeBench.open('fresh'));
  plain = { ...record, findings: record.findings.slice(0, 1), held: [], before: undefined };
});
const mapIn = (record: UnsealedRecord): SegregationMap => redact(record).map ?? expect.fail('The redacted record has no map.');
const redacted = (map: SegregationMap): SegregationMap => mapIn({ ...plain, map });

const kinds = ['domain', 'volume', 'switch'] as const;
const shape = fc.record({
  seed: fc.integer({ min: 1, max: 1e9 }),
  vms: fc.integer({ min: 0, max: 60 }),
  switches: fc.integer({ min: 0, max: 9 }),
  vlans: fc.integer({ min: 0, max: 12 }),
  volumes: fc.integer({ min: 0, max: 9 }),
  domains: fc.integer({ min: 0, max: 5 }),
  unread: fc.subarray([...kinds]),
});

describe('the redacted map', () => {
  it.each(kinds)('can be drawn where a %s could not be read', (of) => {
    const map = redacted(seededMap({ seed: 1, vms: 3, switches: 1, vlans: 2, volumes: 1, domains: 1, unread: [of] }));
    expect(layOutMap(map).boxes.filter(({ kind }) => kind === 'unread')).toHaveLength(1);
    expect(map.nodes.find(({ kind }) => kind === 'unread')?.key).toEqual({ of });
  });
  it('has the boxes and the connections of the full map', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const map = seededMap(given);
        const [full, made] = [foldMap(map), foldMap(redacted(map))];
        expect(made.lines).toEqual(full.lines);
        expect(made.boxes.map(({ id, kind, parts }) => [id, kind, parts.map((part) => part.id)])).toEqual(
          full.boxes.map(({ id, kind, parts }) => [id, kind, parts.map((part) => part.id)]),
        );
      }),
      { numRuns: 60, seed: 20261128 },
    );
  });
  it('keeps the numbers of VLANs, names their switch as its box does, and takes neither for a name elsewhere', () => {
    const map = {
      ...seededMap({ seed: 1, vms: 3, switches: 2, vlans: 11, volumes: 1, domains: 1, unread: kinds }),
      unread: ['10', 'volume', 'switch', 'domain'],
    };
    const made = redacted(map);
    const keyOf = new Map(made.nodes.map(({ id, key }) => [id, key]));
    const vlans = made.nodes.filter(({ kind }) => kind === 'vlan');
    expect(vlans.map(({ key }) => key['vlan'])).toEqual(map.nodes.filter(({ kind }) => kind === 'vlan').map(({ key }) => key['vlan']));
    expect(vlans.map(({ key }) => key['switch'])).toEqual(vlans.map(({ parent = '' }) => keyOf.get(parent)?.['switch']));
    expect(made.unread).toEqual(map.unread);
    expect(JSON.stringify(made)).not.toMatch(/Switch \d|V\d:|d\d\.example|VM\d|long-name|HV01/);
  });
});
