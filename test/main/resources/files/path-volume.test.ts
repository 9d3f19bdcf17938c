import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { pathVolume } from '../../../../main/resources/files/path-volume.ts';
import { absent, reading, unread, value } from './vm-storage-facts.ts';

const system = '\\\\?\\Volume{5d2f0000-0000-4000-8000-000000000043}\\';
const data = '\\\\?\\Volume{5d2f0000-0000-4000-8000-000000000044}\\';
const mounted = '\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000aa}\\';
const below = '\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000bb}\\';
const partitions = (...all: readonly (readonly string[])[]): ReturnType<typeof reading> =>
  reading(
    'partition',
    all.map((paths, index) => ({ key: { disk: String(index), partition: '2' }, facts: { accessPaths: value(paths) } })),
  );
const volumes = reading('volume', [
  { key: { volume: system }, facts: { letter: value('C'), driveType: value('Fixed'), fileSystem: value('NTFS') } },
  { key: { volume: data }, facts: { letter: value('D'), driveType: value('Fixed'), fileSystem: value('NTFS') } },
]);
/** A row of resolvedPath: the path without links, and the mount points on the way. */
type Leads = readonly [path: string, target: string, ...mountPoints: readonly string[]];
const leads = (...all: readonly Leads[]): ReturnType<typeof reading> =>
  reading(
    'resolvedPath',
    all.map(([path, target, ...mountPoints]) => ({ key: { path }, facts: { target: value(target), mountPoints: value(mountPoints) } })),
  );
const straight = (path: string, ...mountPoints: readonly string[]): Leads => [path, path, ...mountPoints];

const host: Facts = { partition: partitions(['C:\\', system], ['D:\\', data], ['C:\\Mount\\', mounted], [below, 'c:\\mount\\Deep\\']), volume: volumes };
const on = (path: string, leadsTo: readonly Leads[], more: Facts = {}): FactState =>
  pathVolume(value(path), { ...host, resolvedPath: leads(...leadsTo), ...more });
const unknown = (why: RegExp): unknown => expect.objectContaining({ is: 'unread', why: expect.stringMatching(why) as string });

describe('the volume of a path', () => {
  it.each([
    ['C:\\ProgramData\\Hyper-V', straight('C:\\ProgramData\\Hyper-V'), 'C:'],
    ['c:\\ProgramData\\Hyper-V', straight('c:\\ProgramData\\Hyper-V'), 'C:'],
    ['D:\\VMs', straight('D:\\VMs'), 'D:'],
    ['a mounted volume', straight('C:\\Mount\\WEB01', 'C:\\Mount'), 'C:\\Mount'],
    ['a folder whose name only begins like it', straight('C:\\Mounted\\WEB01'), 'C:'],
    ['a mount point below a mount point', straight('C:\\Mount\\Deep\\WEB01', 'C:\\Mount', 'C:\\Mount\\Deep'), 'c:\\mount\\Deep'],
    ['the mount point itself', straight('C:\\Mount', 'C:\\Mount'), 'C:\\Mount'],
    ['another letter case', straight('C:\\MOUNT\\WEB01', 'C:\\MOUNT'), 'C:\\Mount'],
    ['a junction to the system drive', ['D:\\VMs', 'C:\\Data\\VMs'] as Leads, 'C:'],
    ['a junction away from it', ['C:\\VMs', 'D:\\VMs'] as Leads, 'D:'],
    ['a junction into a mounted volume', ['D:\\VMs', 'C:\\Mount\\VMs', 'C:\\Mount'] as Leads, 'C:\\Mount'],
    ['a symbolic link to a share', ['C:\\VMs', '\\\\fs01\\vms\\WEB01'] as Leads, '\\\\fs01\\vms'],
  ])('is the one on which its files are: %s', (_, way, expected) => {
    expect(on(way[0], [way])).toEqual(value(expected));
  });

  it.each(['C:\\Mount\\WEB01\\', '\\\\?\\C:\\Mount\\WEB01', 'c:\\mount\\web01\\\\'])('is the same for another spelling of the path: %s', (path) => {
    expect(on(path, [straight('C:\\Mount\\WEB01', 'C:\\Mount')])).toEqual(value('C:\\Mount'));
  });

  it('is the system drive where that is mounted in a folder of another drive', () => {
    const partition = partitions(['C:\\', 'D:\\System\\', system], ['D:\\', data]);
    expect(on('D:\\System\\VMs', [straight('D:\\System\\VMs', 'D:\\System')], { partition })).toEqual(value('C:'));
    expect(on('\\\\?\\Volume{5d2f0000-0000-4000-8000-000000000043}\\VMs', [], { partition })).toEqual(value('C:'));
  });

  it.each([
    ['\\\\fs01\\vms\\WEB01', '\\\\fs01\\vms'],
    ['\\\\?\\UNC\\fs01\\vms\\WEB01', '\\\\fs01\\vms'],
    ['C:\\ClusterStorage\\Volume1\\WEB01', 'C:\\ClusterStorage\\Volume1'],
  ])('is known of a share and of a cluster volume without partitions (%s)', (path, expected) => {
    expect(pathVolume(value(path), {})).toEqual(value(expected));
  });

  it('is known of the root of a drive, which has no link', () => {
    expect([on('C:\\', []), on('D:', [])]).toEqual([value('C:'), value('D:')]);
  });

  it('is not there without a path', () => {
    expect([pathVolume(value(''), host), pathVolume(absent, host), pathVolume(unread('no'), host)]).toEqual([absent, absent, unread('no')]);
  });
});

describe('the volume of a path is not known', () => {
  it.each(['C:\\VMs', 'D:\\VMs'])('where partitions could not be read, in whole or one of them (%s)', (path) => {
    const lost = reading('partition', [...(host['partition']?.rows ?? []), { key: { disk: '9', partition: '1' }, facts: { accessPaths: unread('no') } }]);
    for (const partition of [lost, reading('partition', host['partition']?.rows ?? [], false)])
      expect(on(path, [straight(path)], { partition })).toEqual(unknown(/mounted in folders/));
    expect(pathVolume(value(path), { resolvedPath: leads(straight(path)) })).toEqual(unknown(/mounted in folders/));
  });

  it('where the links on the way could not be followed', () => {
    const state = unread('Access is denied.');
    expect(on('D:\\VMs', [], { resolvedPath: reading('resolvedPath', [{ key: { path: 'D:\\VMs' }, facts: { target: state, mountPoints: state } }]) })).toEqual(
      state,
    );
    expect(on('D:\\VMs', [])).toEqual(unknown(/leads to another folder/));
  });

  it('where a volume is mounted that Windows lists for no partition', () => {
    expect(on('C:\\Array\\WEB01', [straight('C:\\Array\\WEB01', 'C:\\Array')])).toEqual(unknown(/mounted in C:\\Array/));
  });

  it('of a path on drive C where a volume without a letter is in an unknown folder; any other drive is not the system drive', () => {
    const strange = { key: { volume: '\\\\?\\Volume{strange}\\' }, facts: { letter: absent, driveType: value('Fixed'), fileSystem: value('NTFS') } };
    const volume = reading('volume', [...volumes.rows, strange]);
    expect(on('C:\\VMs', [straight('C:\\VMs')], { volume })).toEqual(unknown(/without a drive letter/));
    expect(on('D:\\VMs', [straight('D:\\VMs')], { volume })).toEqual(value('D:'));
  });
});
