import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededWorld, withSeededVms, type SeededWorld } from './seeded-world.ts';

const neglected = (): SeededWorld => JSON.parse(readFileSync(new URL('../simulator/worlds/neglected.json', import.meta.url), 'utf8')) as SeededWorld;
const idsIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/d9e0eb0a-5b37-508e-9173-[0-9a-f]{12}/gi)].map(([id]) => id.toLowerCase());

describe('a seeded world', () => {
  it('is the same for the same seed, and another one for another seed', () => {
    expect(withSeededVms(neglected(), 60, 7)).toEqual(withSeededVms(neglected(), 60, 7));
    expect(withSeededVms(neglected(), 60, 8).vms).not.toEqual(withSeededVms(neglected(), 60, 7).vms);
  });

  it('begins with the VMs of its world', () => {
    expect(withSeededVms(neglected(), 12, 7)).toEqual(neglected());
    expect(withSeededVms(neglected(), 60, 7).vms.slice(0, 12)).toEqual(neglected().vms);
  });

  it('has VMs that share no id, name beyond those of its world, MAC address or folder', () => {
    const { vms, files } = withSeededVms(neglected(), 300, 7);
    expect(vms).toHaveLength(300);
    const different = (values: readonly string[]): number => new Set(values).size;
    expect(different(vms.map(({ Id }) => Id))).toBe(300);
    expect(different(vms.map(({ Path }) => Path))).toBe(300);
    expect(different(vms.flatMap(({ NetworkAdapters }) => NetworkAdapters.map(({ MacAddress }) => MacAddress)))).toBe(300);
    // Two VMs of the world itself have one name.
    expect(different(vms.map(({ Name }) => Name))).toBe(299);
    expect(different(files.map(({ path }) => path))).toBe(600);
  });

  it('names no other VM inside of a VM', () => {
    for (const vm of withSeededVms(neglected(), 300, 7).vms) expect([...new Set(idsIn(vm))]).toEqual([vm.Id.toLowerCase()]);
  });

  it('gives the folder of each VM to the account of this VM alone', () => {
    const { vms, files } = withSeededVms(neglected(), 60, 7);
    const accounts = vms.map(({ Path }) => /S-1-5-83-1-[\d-]+/.exec(files.find(({ path }) => path === Path)?.access ?? '')?.[0]);
    // Two folders of the world give access to all and name no VM; the VMs that are like them do the same.
    const named = accounts.filter((account) => account !== undefined);
    expect(named.length).toBeGreaterThan(40);
    expect(new Set(named).size).toBe(named.length);
  });

  it('is written to a file of its own', () => {
    const { vms, conditions } = JSON.parse(readFileSync(seededWorld(20, 7, { perCallMs: 1, perObjectMs: 2 }), 'utf8')) as SeededWorld;
    expect(vms).toHaveLength(20);
    expect(conditions.slow).toEqual({ perCallMs: 1, perObjectMs: 2 });
  });
});
