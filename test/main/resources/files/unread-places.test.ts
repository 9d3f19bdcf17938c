import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../main/contract/reading.ts';
import { parentDisk } from '../../../../main/resources/files/parent-disk.ts';
import { vmDiskFile } from '../../../../main/resources/files/vm-disk-file.ts';
import { vmSmbConnection } from '../../../../main/resources/files/vm-smb-connection.ts';
import { vmVolume } from '../../../../main/resources/files/vm-volume.ts';
import { isStandIn } from '../../../../main/contract/is-stand-in.ts';
import { absent, app, machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const whole = machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'D:\\VMs\\APP01'));
const why = unread('The RPC server is unavailable.');
const diskRows = whole['vmHardDisk']?.rows ?? [];
const lost: readonly (readonly [string, Facts])[] = [
  ['the disks of a VM', { vmHardDisk: reading('vmHardDisk', [...diskRows.slice(0, 1), { key: { vm: app }, facts: { path: why, diskNumber: why } }]) }],
  ['the path of a disk', { vmHardDisk: reading('vmHardDisk', [...diskRows, { key: { vm: app }, facts: { path: why, diskNumber: absent } }]) }],
  ['whether a disk is a physical one', { vmHardDisk: reading('vmHardDisk', [{ key: { vm: app }, facts: { path: value('D:\\a.vhdx'), diskNumber: why } }]) }],
];

describe('what could not be read of the disks of a VM', () => {
  it.each(lost)('is a row of each resource that rests on it (%s)', (_, more) => {
    const facts = { ...whole, ...more };
    for (const { resource } of [vmVolume, vmSmbConnection]) {
      const unknown = workedOut(resource, facts).filter((row) => Object.values(row.facts).every((state) => state.is === 'unread'));
      expect([resource.name, unknown.map((row) => isStandIn(row.key))]).toEqual([resource.name, [true]]);
    }
    const { scope } = vmDiskFile.resource;
    expect(scope.is === 'derived' && scope.leftOut?.(facts).map(({ key }) => [key['vm'], isStandIn(key)])).toEqual([[app, true]]);
  });

  it('is no row where everything was read', () => {
    for (const { resource } of [vmVolume, vmSmbConnection]) expect(workedOut(resource, whole).filter((row) => row.facts['vms']?.is !== 'value')).toEqual([]);
    const { scope } = vmDiskFile.resource;
    expect(scope.is === 'derived' && scope.leftOut?.(whole)).toEqual([]);
  });

  it('is a row of the parent disks where a chain is not known', () => {
    const { scope } = parentDisk.resource;
    const chains = (parents: ReturnType<typeof value>): Facts => ({
      vmDiskFile: reading('vmDiskFile', [{ key: { vm: web, path: 'D:\\a.vhdx' }, facts: { parents } }]),
    });
    expect(scope.is === 'derived' && scope.leftOut?.(chains(why)).map(({ key }) => isStandIn(key))).toEqual([true]);
    expect(scope.is === 'derived' && scope.leftOut?.(chains(value([])))).toEqual([]);
  });
});
