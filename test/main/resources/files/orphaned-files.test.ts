import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts, Reading } from '../../../../main/contract/reading.ts';
import { orphanedFiles } from '../../../../main/resources/files/orphaned-files.ts';
import { storageRoots } from '../../../../main/resources/files/vm-files.ts';
import { absent, app, machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const file = (path: string): string => `${path}|21474836480|2024-01-01T00:00:00.0000000Z`;
const checkpoint = 'c0ffee00-0000-4000-8000-000000000001';

const snapshot = (disks: FactState): Reading => reading('vmSnapshot', [{ key: { checkpoint }, facts: { vm: value(app), type: value('Standard'), disks } }]);

function storage(files: readonly string[], more: Facts = {}): Facts {
  const machines = machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'D:\\VMs\\APP01'));
  return {
    ...machines,
    vmSnapshot: snapshot(value(['D:\\VMs\\APP01\\disk.vhdx'])),
    vhd: reading('vhd', [{ key: { vm: web, path: 'D:\\VMs\\WEB01\\disk.vhdx' }, facts: { parents: value(['D:\\Templates\\base.vhdx']) } }]),
    vmFiles: reading('vmFiles', [{ key: { path: 'D:\\VMs' }, facts: { files: value(files.map(file)) } }]),
    ...more,
  };
}
const orphans = (facts: Facts): unknown => workedOut(orphanedFiles.resource, facts)[0]?.facts['orphans'];

describe('an orphaned file', () => {
  it.each([
    ['a disk that no VM uses', 'D:\\VMs\\old.vhdx'],
    ['the configuration of a VM that is not here', 'D:\\VMs\\X\\11111111-2222-4333-8444-555555555555.vmcx'],
    ['a saved state of a VM that is not here', 'D:\\VMs\\X\\11111111-2222-4333-8444-555555555555.VMRS'],
    ['a differencing disk beside a VM without checkpoints', 'D:\\VMs\\WEB01\\disk_1.avhdx'],
  ])('is %s', (_, path) => {
    expect(orphans(storage([path]))).toEqual(value([`${path} (20 GB, last written 2024-01-01)`]));
  });

  it.each([
    ['a disk of a VM, in any case', 'D:\\VMS\\web01\\DISK.vhdx'],
    ['a parent in a chain', 'D:\\Templates\\base.vhdx'],
    ['the configuration of a VM', `D:\\VMs\\WEB01\\Virtual Machines\\${web.toUpperCase()}.vmcx`],
    ['the saved state of a checkpoint', `D:\\VMs\\APP01\\Snapshots\\${checkpoint}.vmrs`],
    ['a differencing disk beside a VM with checkpoints', 'D:\\VMs\\APP01\\disk_1.avhdx'],
    ['a file that Hyper-V does not name so', 'D:\\VMs\\firmware.bin'],
  ])('is not %s', (_, path) => {
    expect(orphans(storage([path]))).toEqual(value([]));
  });

  const anyDisk = 'D:\\Templates\\old.vhdx';
  const disks = machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'))['vmHardDisk']?.rows ?? [];
  const whyNot = unread('The RPC server is unavailable.');
  it.each<readonly [string, Facts]>([
    [
      'the disks of one VM',
      { vmHardDisk: reading('vmHardDisk', [...disks, { key: { vm: app, controllerType: `unread:${app}` }, facts: { path: whyNot, diskNumber: whyNot } }]) },
    ],
    ['the path of one disk', { vmHardDisk: reading('vmHardDisk', [...disks, { key: { vm: app }, facts: { path: whyNot, diskNumber: absent } }]) }],
    ['the folders of one VM', { vm: reading('vm', [{ key: { vm: app }, facts: { name: value('APP01'), path: whyNot } }]) }],
    [
      'the checkpoints of one VM',
      { vmSnapshot: reading('vmSnapshot', [{ key: { checkpoint: `unread:${app}` }, facts: { vm: value(app), type: whyNot, disks: whyNot } }]) },
    ],
    ['the disks of one checkpoint', { vmSnapshot: snapshot(whyNot) }],
  ])('is not named where %s could not be read', (_, lost) => {
    expect(orphans(storage([anyDisk]))).toMatchObject({ is: 'value' });
    expect(orphans(storage([anyDisk], lost))).toMatchObject({ is: 'unread', why: expect.stringMatching(/^Not all (paths|checkpoints)/) as string });
    expect(orphans(storage(['D:\\VMs\\WEB01\\disk.vhdx'], lost))).not.toMatchObject({ value: [expect.anything()] });
  });

  it.each(['vhd', 'vhdx', 'vhds', 'avhdx'])(
    'is not a .%s that only a checkpoint uses, wherever it is, and no other disk is named: its chain is not read',
    (extension) => {
      const detached = `E:\\Data\\detached.${extension}`;
      const facts = (...files: readonly string[]): Facts =>
        storage(files, { vmSnapshot: snapshot(value(['D:\\VMs\\APP01\\disk.vhdx', `\\\\?\\${detached}`])) });
      expect(orphans(facts(detached))).toEqual(value([]));
      expect(orphans(facts(detached, anyDisk))).toMatchObject({ is: 'unread', why: expect.stringMatching(/Only a checkpoint uses .*old\.vhdx/) as string });
      const state = 'D:\\VMs\\X\\11111111-2222-4333-8444-555555555555.vmrs';
      expect(orphans(facts(detached, anyDisk, state))).toEqual(value([`${state} (20 GB, last written 2024-01-01)`]));
    },
  );

  it('is not named where it holds the data of a VHD set', () => {
    const set = machine(web, 'WEB01', 'D:\\VMs\\WEB01');
    const disk = { ...set.disk, facts: { ...set.disk.facts, path: value('D:\\Shared\\data.vhds') } };
    const facts = storage(['D:\\Shared\\data.vhds', `D:\\Shared\\data_${checkpoint}.avhdx`], { vmHardDisk: reading('vmHardDisk', [disk]) });
    expect(orphans(facts)).toEqual(value([]));
  });

  it('is neither the configuration nor a disk of a VM that is being imported or moved to this host', () => {
    const configuration = 'D:\\VMs\\New\\Planned Virtual Machines\\11111111-2222-4333-8444-555555555555.vmcx';
    expect(orphans(storage([configuration]))).toEqual(value([]));
    for (const path of ['D:\\VMs\\New\\disk.vhdx', 'D:\\VMs\\New\\disk_1.avhdx'])
      expect(orphans(storage([configuration, path]))).toMatchObject({ is: 'unread', why: expect.stringContaining(path) as string });
  });

  it('is not named where the chain of a disk could not be read, or the folder', () => {
    const broken = reading('vhd', [{ key: { vm: web, path: 'D:\\VMs\\WEB01\\disk.vhdx' }, facts: { parents: unread('The file is locked.') } }]);
    expect(orphans(storage(['D:\\Templates\\base.vhdx'], { vhd: broken }))).toMatchObject({ is: 'unread' });
    expect(orphans(storage([], { vmFiles: reading('vmFiles', [{ key: { path: 'D:\\VMs' }, facts: { files: unread('Access is denied.') } }]) }))).toEqual(
      unread('Access is denied.'),
    );
  });
});

describe('the folders that are swept', () => {
  it('hold those beside the folders of VMs, none twice, and neither the root of a drive nor folders of Windows', () => {
    const facts = {
      ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V')),
      vmHost: reading('vmHost', [{ key: {}, facts: { virtualMachinePath: value('E:\\'), virtualHardDiskPath: value('D:\\VMs\\Disks\\') } }]),
    };
    expect(storageRoots(facts)).toEqual(['D:\\VMs', 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V']);
    expect(storageRoots(machinesAre(machine(web, 'WEB01', 'D:\\WEB01')))).toEqual(['D:\\WEB01']);
  });
});
