import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import type { Facts } from '../../../../../main/contract/reading.ts';
import { machinePlacement } from '../../../../../main/resources/hyper-v/places/machine-placement.ts';
import { absent, app, machine, machinesAre, reading, unread, value, web, workedOut } from '../../files/vm-storage-facts.ts';

const why = unread('The RPC server is unavailable.');
const strangers = (facts: Facts): Readonly<Record<string, FactState | undefined>> =>
  Object.fromEntries(workedOut(machinePlacement.resource, facts).map((row) => [row.key['vm'] ?? '', row.facts['strangers']]));
const own = machine(web, 'WEB01', 'D:\\VMs\\WEB01');
const other = (folder: string, more: Readonly<Record<string, FactState>> = {}) => machine(app, 'APP01', folder, more);

describe('the folder of a VM', () => {
  it('is its own where no other VM has files there', () => {
    expect(strangers(machinesAre(own, other('D:\\VMs\\APP01')))).toEqual({ [web]: value([]), [app]: value([]) });
    expect(strangers(machinesAre(own, other('D:\\VMs\\WEB01\\APP01')))[web]).toEqual(value(['APP01']));
  });

  it.each([
    ['a folder', machinesAre(own, other('D:\\VMs\\APP01', { smartPagingFilePath: why }))],
    [
      'a disk',
      {
        ...machinesAre(own, other('D:\\VMs\\APP01')),
        vmHardDisk: reading('vmHardDisk', [own.disk, { ...other('').disk, facts: { path: why, diskNumber: absent } }]),
      },
    ],
  ])('is not known where %s of another VM could not be read', (_, facts) => {
    expect(strangers(facts)).toEqual({ [web]: unread('Not all paths of other VMs could be read.'), [app]: unread('Not all paths of the VM could be read.') });
  });

  it.each([
    ['an empty path', value('')],
    ['no path', absent],
    ['the description of a physical disk', value('Disk 3 931.51 GB Bus 0 Lun 0 Target 3')],
  ])('is its own with a drive that names no file (%s), and other VMs are known', (_, path) => {
    const withDrive = machinesAre(own, other('D:\\VMs\\APP01'));
    const drive = { ...own.disk, key: { ...own.disk.key, controllerLocation: '1' }, facts: { ...own.disk.facts, path } };
    const facts = { ...withDrive, vmHardDisk: reading('vmHardDisk', [own.disk, drive, other('D:\\VMs\\APP01').disk]) };
    expect(strangers(facts)).toEqual({ [web]: value([]), [app]: value([]) });
  });

  it('is shared as soon as one stranger is known', () => {
    const third = machine('d9e0eb0a-5b37-508e-9173-000000000003', 'SQL01', 'D:\\VMs\\WEB01\\SQL01');
    expect(strangers(machinesAre(own, other('D:\\VMs\\APP01', { configurationLocation: why }), third))[web]).toEqual(value(['SQL01']));
  });
});
