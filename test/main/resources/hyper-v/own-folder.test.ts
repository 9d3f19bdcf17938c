import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { machinePlacement } from '../../../../main/resources/hyper-v/places/machine-placement.ts';
import { absent, computed, denied, factsOf, value } from '../facts-of.ts';

const host = { virtualMachinePath: value('D:\\VMs'), virtualHardDiskPath: value('D:\\Disks') };
/** Why the only VM of a host, with all its files in this folder, has no folder of its own. */
function alone(folder: string, defaults: Readonly<Record<string, FactState>> = host): FactState | undefined {
  const path = value(folder);
  const facts = factsOf({
    vm: [{ key: { vm: 'a' }, facts: { name: value('APP01'), path, configurationLocation: path, snapshotFileLocation: path, smartPagingFilePath: path } }],
    vmHardDisk: [{ key: { vm: 'a' }, facts: { path: value(`${folder}\\disk0.vhdx`), diskNumber: absent } }],
    vmHost: [{ facts: defaults }],
  });
  return computed(machinePlacement.resource, facts)[0]?.facts['strangers'];
}

describe('the folder of the only VM', () => {
  it.each([
    ['D:', /without a common parent/],
    ['C:\\ClusterStorage\\Volume1', /root of a volume or share/],
    ['\\\\fs01\\vms', /root of a volume or share/],
    ['\\\\?\\UNC\\fs01\\vms', /root of a volume or share/],
    ['C:\\ProgramData\\Microsoft\\Windows', /folder of Windows/],
    ['C:\\ProgramData\\Microsoft\\Windows\\Hyper-V', /folder of Windows/],
    ['C:\\Users\\Public\\Documents\\Hyper-V', /folder of Windows/],
    ['d:\\vms\\', /default folder/],
    ['\\\\?\\D:\\Disks', /default folder/],
  ])('is not its own where it is %s', (folder, why) => {
    const state = alone(folder);
    expect(state).toMatchObject({ is: 'value', value: [expect.stringMatching(why)] });
  });

  it.each(['D:\\VMs\\APP01', 'C:\\ClusterStorage\\Volume1\\APP01', '\\\\fs01\\vms\\APP01', 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V\\APP01'])(
    'is its own where it is %s',
    (folder) => {
      expect(alone(folder)).toEqual(value([]));
    },
  );

  it('is not said to be its own where the default folders could not be read', () => {
    expect(alone('D:\\VMs\\APP01', { ...host, virtualHardDiskPath: denied })).toMatchObject({ is: 'unread' });
  });
});
