import { describe, expect, it } from 'vitest';
import { diskOffSystemDrive } from '../../../main/catalogue/vm-storage/disk-off-system-drive.control.ts';
import { noPassThroughDisk } from '../../../main/catalogue/vm-storage/no-pass-through-disk.control.ts';
import { given, type Control } from '../../../main/catalogue/control.ts';
import { judge } from '../../../main/engine/judging/judge.ts';
import { absent } from '../../../main/grammar/kind.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { vmDiskVolume } from '../../../main/resources/files/vm-disk-volume.ts';
import { vmHardDisk } from '../../../main/resources/hyper-v/devices/vm-hard-disk.ts';
import { knownFrom } from '../../laws/host/facts-from-given.ts';

const verdicts = (control: Control, path: string | typeof absent, diskNumber: number | typeof absent = absent): readonly string[] => {
  const { facts, ...known } = knownFrom(control, [given(vmHardDisk.diskNumber, diskNumber), given(vmHardDisk.path, path)]);
  const { scope } = vmDiskVolume.resource;
  const volumes: Facts = scope.is === 'computed' ? { vmDiskVolume: { resource: 'vmDiskVolume', at: known.now, complete: true, rows: scope.rows(facts) } } : {};
  return judge(control, { ...known, facts: { ...facts, ...volumes } }).map((finding) => finding.verdict);
};

const files = ['D:\\VMs\\a.vhdx', '\\\\?\\D:\\VMs\\a.vhdx', '\\\\fs01\\vms\\a.vhdx', '\\\\?\\UNC\\fs01\\vms\\a.vhdx', '\\\\?\\Volume{5d2f0000}\\a.vhdx'];

describe('a drive of a VM without a disk', () => {
  it.each([['an empty path', ''] as const, ['no path', absent] as const])('has no disk on the system drive and no physical disk (%s)', (_, path) => {
    expect([verdicts(diskOffSystemDrive, path), verdicts(noPassThroughDisk, path)]).toEqual([['met'], ['met']]);
  });
});

describe('a physical disk', () => {
  it.each(files)('is none where the path names a file (%s)', (path) => {
    expect(verdicts(noPassThroughDisk, path)).toEqual(['met']);
  });
  it.each(['Disk 3 931.51 GB Bus 0 Lun 0 Target 3', '\\\\.\\PHYSICALDRIVE3', 'Physical drive'])('is found without its number (%s)', (path) => {
    expect(verdicts(noPassThroughDisk, path)).toEqual(['notMet']);
  });
  it('has no volume', () => {
    expect(verdicts(diskOffSystemDrive, 'Disk 3', 3)).toEqual(['notApplicable']);
  });
  it('is found by its number', () => {
    expect(verdicts(noPassThroughDisk, 'D:\\VMs\\a.vhdx', 3)).toEqual(['notMet']);
  });
});
