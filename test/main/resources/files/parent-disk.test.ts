import { describe, expect, it } from 'vitest';
import { parentDisk } from '../../../../main/resources/files/parent-disk.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { app, reading, value, web } from './vm-storage-facts.ts';

const disk = (vm: string, path: string, parents: readonly string[]): { key: { vm: string; path: string }; facts: { parents: ReturnType<typeof value> } } => ({
  key: { vm, path },
  facts: { parents: value(parents) },
});
const keys = (...rows: readonly ReturnType<typeof disk>[]): unknown => {
  const { scope } = parentDisk.resource;
  return scope.is === 'derived' && scope.keys({ vhd: reading('vhd', rows) }, emptyProfile);
};

describe('a shared parent disk', () => {
  it('is the end of a chain of two VMs', () => {
    expect(keys(disk(web, 'D:\\a.avhdx', ['D:\\a.vhdx', 'D:\\base.vhdx']), disk(app, 'D:\\b.vhdx', ['d:\\BASE.vhdx']))).toEqual([{ path: 'D:\\base.vhdx' }]);
  });
  it('is any disk in the chains of two VMs, at every place and in every spelling', () => {
    const long = disk(app, 'D:\\b.vhdx', ['\\\\?\\D:\\MIDDLE.vhdx', 'D:\\base.vhdx']);
    expect(keys(disk(web, 'D:\\a.vhdx', ['D:\\middle.vhdx', 'D:\\base.vhdx']), long)).toEqual([{ path: 'D:\\middle.vhdx' }, { path: 'D:\\base.vhdx' }]);
    expect(keys(disk(web, 'D:\\a.vhdx', ['D:\\own.vhdx', 'D:\\middle.vhdx']), disk(app, 'D:\\b.vhdx', ['D:\\middle.vhdx', 'D:\\base.vhdx']))).toEqual([
      { path: 'D:\\middle.vhdx' },
    ]);
  });
  it('is never the disk below the checkpoints of one VM: Hyper-V writes into it when a checkpoint is merged', () => {
    expect(keys(disk(web, 'D:\\a_2.avhdx', ['D:\\a_1.avhdx', 'D:\\a.vhdx']), disk(web, 'D:\\c_1.avhdx', ['D:\\a.vhdx']), disk(app, 'D:\\b.vhdx', []))).toEqual(
      [],
    );
  });
});
