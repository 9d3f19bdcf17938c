import { describe, expect, it } from 'vitest';
import { textOf } from '../../main/contract/fact-state.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { callsOf, growthOf, type Calls } from './calls-of-scan.ts';
import { seededWorld } from './seeded-world.ts';

const calls = (given: Readonly<Record<string, Readonly<Record<string, number>>>>): Calls =>
  new Map(Object.entries(given).map(([collector, own]) => [collector, new Map(Object.entries(own))]));

describe('calls of Windows', () => {
  it('are counted for each collector, by the cmdlets that the product calls', async () => {
    const vms = 15;
    const counted = await callsOf(seededWorld(vms, 3, null), async (host) => {
      const vm = await host.read({ resource: resourceNamed('vm') });
      expect(vm.rows).toHaveLength(vms);
      const disk = await host.read({ resource: resourceNamed('vmHardDisk') });
      expect(disk.rows).toHaveLength(vms);
      const paths = vm.rows.flatMap(({ facts }) => {
        const path = textOf(facts['path']);
        return path === undefined ? [] : [{ path }];
      });
      const folder = await host.read({ resource: resourceNamed('folder'), keys: paths });
      expect(folder.rows).toHaveLength(vms);
      const resolved = await host.read({ resource: resourceNamed('resolvedPath'), keys: paths });
      expect(resolved.rows).toHaveLength(vms);
    });
    expect(counted.get('vm')?.get('Get-VM')).toBe(1);
    // One call asks for the disks of all VMs, because they are fewer than 32 (docs/decisions/0115).
    expect(counted.get('vmHardDisk')?.get('Get-VMHardDiskDrive')).toBe(1);
    expect(counted.get(resourceNamed('folder').wire.collector)?.get('Get-SeamWholeFileSecurity')).toBe(vms);
    // One call for each part of the paths: D:\VMs, then what is in it.
    expect(Object.fromEntries(counted.get('resolvedPath') ?? [])).toEqual({ 'Get-SeamPlainPath': 2 });
  });

  it('grow where one more VM costs one more call, and nowhere else', () => {
    const few = calls({ disk: { 'Get-VM': 1, 'Get-VMHardDiskDrive': 12 }, file: { 'Get-SeamFile': 24 }, host: { 'Get-VMHost': 1 } });
    const many = calls({
      disk: { 'Get-VM': 1, 'Get-VMHardDiskDrive': 300 },
      file: { 'Get-SeamFile': 600 },
      host: { 'Get-VMHost': 1 },
      late: { 'Get-VHD': 288 },
    });
    expect(growthOf(few, many, 288)).toEqual([
      { collector: 'file', perVm: [['Get-SeamFile', 2]] },
      { collector: 'disk', perVm: [['Get-VMHardDiskDrive', 1]] },
      { collector: 'late', perVm: [['Get-VHD', 1]] },
    ]);
    expect(growthOf(many, many, 288)).toEqual([]);
  });
});
