import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../main/contract/reading.ts';
import { folder } from '../../../../main/resources/files/folder.ts';
import { parentDisk } from '../../../../main/resources/files/parent-disk.ts';
import { vhd } from '../../../../main/resources/files/vhd.ts';
import { vmDiskFile } from '../../../../main/resources/files/vm-disk-file.ts';
import { vmFiles } from '../../../../main/resources/files/vm-files.ts';
import { placesLeftOut } from '../../../../main/resources/hyper-v/places/vm-places.ts';
import { vmSmbConnection } from '../../../../main/resources/files/vm-smb-connection.ts';
import { vmVolume } from '../../../../main/resources/files/vm-volume.ts';
import { isStandIn, unreadDefaults, unreadPlaces } from '../../../../main/contract/is-stand-in.ts';
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
    for (const { scope } of [vmDiskFile.resource, vhd.resource])
      expect(scope.is === 'derived' && scope.leftOut?.(facts).map(({ key }) => [key['vm'], isStandIn(key)])).toEqual([[app, true]]);
  });

  it('is no row where everything was read', () => {
    for (const { resource } of [vmVolume, vmSmbConnection]) expect(workedOut(resource, whole).filter((row) => row.facts['vms']?.is !== 'value')).toEqual([]);
    for (const { scope } of [vmDiskFile.resource, vhd.resource]) expect(scope.is === 'derived' && scope.leftOut?.(whole)).toEqual([]);
  });

  it('is a row of the parent disks where a chain is not known', () => {
    const { scope } = parentDisk.resource;
    const chains = (parents: ReturnType<typeof value>): Facts => ({
      vhd: reading('vhd', [{ key: { vm: web, path: 'D:\\a.vhdx' }, facts: { parents } }]),
    });
    expect(scope.is === 'derived' && scope.leftOut?.(chains(why)).map(({ key }) => isStandIn(key))).toEqual([true]);
    expect(scope.is === 'derived' && scope.leftOut?.(chains(value([])))).toEqual([]);
  });

  it.each([
    ...lost,
    ['a folder of a VM', machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'D:\\VMs\\APP01', { path: why }))] as const,
  ])('is a row of the folders and of the files in VM storage, with the VM and the reason (%s)', (_, more) => {
    const facts = { ...whole, ...more };
    for (const { scope, vmsOf } of [folder.resource, vmFiles.resource]) {
      const out = scope.is === 'derived' ? (scope.leftOut?.(facts) ?? []) : [];
      expect(out).toEqual(placesLeftOut(facts));
      expect(out.map(({ key, why: says }) => [key, isStandIn(key), says])).toEqual([
        [{ path: unreadPlaces }, true, 'Not all paths of these VMs could be read: APP01 (The RPC server is unavailable.).'],
      ]);
      if (vmsOf) expect(vmsOf({ path: unreadPlaces }, facts)).toEqual([app]);
    }
  });

  it('is a row of the files in VM storage where the default folders of Hyper-V could not be read', () => {
    const { scope } = vmFiles.resource;
    const host = (path: ReturnType<typeof value>): Facts => ({
      ...whole,
      vmHost: reading('vmHost', [{ key: {}, facts: { virtualMachinePath: value('D:\\VMs'), virtualHardDiskPath: path } }]),
    });
    expect(scope.is === 'derived' && scope.leftOut?.(host(why)).map(({ key }) => [key, isStandIn(key)])).toEqual([[{ path: unreadDefaults }, true]]);
    expect(scope.is === 'derived' && scope.leftOut?.(host(value('D:\\VMs')))).toEqual([]);
  });
});
