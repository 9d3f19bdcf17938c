import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../main/contract/reading.ts';
import { unreadPlaces } from '../../../../main/contract/is-stand-in.ts';
import { vmVolume } from '../../../../main/resources/files/vm-volume.ts';
import { absent, app, machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const volumes = reading('volume', [
  {
    key: { volume: '\\\\?\\Volume{5d2f0000-0000-4000-8000-000000000044}\\' },
    facts: { letter: value('D'), label: value('VMs'), fileSystem: value('NTFS'), driveType: value('Fixed'), size: value('1000'), free: value('149') },
  },
]);
const partitions = (...accessPaths: readonly (readonly string[])[]): ReturnType<typeof reading> =>
  reading(
    'partition',
    accessPaths.map((paths, index) => ({ key: { disk: String(index), partition: '2' }, facts: { accessPaths: paths.length > 0 ? value(paths) : absent } })),
  );
const partition = partitions(['D:\\', '\\\\?\\Volume{5d2f0000-0000-4000-8000-000000000044}\\'], []);
const encrypted = reading('bitLockerVolume', [
  { key: { mountPoint: 'D:' }, facts: { protection: value('On'), status: value('FullyEncrypted'), method: value('XtsAes256'), autoUnlock: value(true) } },
]);
const feature = (state: string): ReturnType<typeof reading> => reading('optionalFeature', [{ key: { feature: 'BitLocker' }, facts: { state: value(state) } }]);

describe('a volume with VM files', () => {
  it('is named once for all VMs on it, with its free space rounded down', () => {
    const facts = {
      ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'd:\\VMs\\APP01')),
      volume: volumes,
      partition,
      bitLockerVolume: encrypted,
    };
    expect(workedOut(vmVolume.resource, facts)).toEqual([
      {
        key: { place: 'D:' },
        facts: { vms: value(['APP01', 'WEB01']), fileSystem: value('NTFS'), freePercent: value(14), protection: value('On'), unlocks: value(true) },
      },
    ]);
  });

  it.each([
    ['\\\\fs01\\vms\\WEB01', '\\\\fs01\\vms', /file server/],
    ['\\\\?\\UNC\\fs01\\vms\\WEB01', '\\\\fs01\\vms', /file server/],
    ['C:\\ClusterStorage\\Volume1\\WEB01', 'C:\\ClusterStorage\\Volume1', /cluster volume/],
    ['E:\\VMs\\WEB01', 'E:', /lists no volume/],
  ])('is a row that is not read where this host cannot read it (%s)', (folder, place, why) => {
    const [row] = workedOut(vmVolume.resource, { ...machinesAre(machine(web, 'WEB01', folder)), volume: volumes, partition, bitLockerVolume: encrypted });
    expect(row?.key).toEqual({ place });
    for (const name of ['fileSystem', 'freePercent', 'protection']) expect([name, row?.facts[name]?.is]).toEqual([name, 'unread']);
    expect(JSON.stringify(row?.facts['fileSystem'])).toMatch(why);
  });

  it('is not encrypted where the feature BitLocker is not installed, and not read where BitLocker gives no answer otherwise', () => {
    const facts = { ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01')), volume: volumes, partition };
    const lost = { ...reading('bitLockerVolume', [], false), problem: { kind: 'unread' as const, why: 'The module BitLocker is missing.' } };
    expect(workedOut(vmVolume.resource, { ...facts, bitLockerVolume: lost, optionalFeature: feature('Disabled') })[0]?.facts['protection']).toEqual(
      value('Off'),
    );
    const removed = { ...facts, bitLockerVolume: lost, optionalFeature: feature('DisabledWithPayloadRemoved') };
    expect(workedOut(vmVolume.resource, removed)[0]?.facts['protection']).toEqual(value('Off'));
    expect(workedOut(vmVolume.resource, { ...facts, bitLockerVolume: lost, optionalFeature: feature('Enabled') })[0]?.facts['protection']).toEqual(
      unread('The module BitLocker is missing.'),
    );
    expect(workedOut(vmVolume.resource, facts)[0]?.facts['protection']?.is).toBe('unread');
  });

  it.each(['Unknown', '2'])('is not read where BitLocker does not name the protection of a locked volume (%s)', (protection) => {
    const locked = reading('bitLockerVolume', [{ key: { mountPoint: 'D:' }, facts: { protection: value(protection) } }]);
    const facts = { ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01')), volume: volumes, partition, bitLockerVolume: locked };
    expect(workedOut(vmVolume.resource, facts)[0]?.facts['protection']).toMatchObject({ is: 'unread', why: expect.stringMatching(/locked/) as string });
  });

  it.each([
    ['D:', 'D:\\VMs\\WEB01', value('On'), value(true), value(true)],
    ['D:', 'D:\\VMs\\WEB01', value('On'), value(false), value(false)],
    ['D:', 'D:\\VMs\\WEB01', value('On'), absent, unread('BitLocker does not say whether it unlocks the volume automatically.')],
    ['D:', 'D:\\VMs\\WEB01', value('On'), unread('no'), unread('no')],
    ['D:', 'D:\\VMs\\WEB01', value('Off'), absent, value(true)],
    ['D:', 'D:\\VMs\\WEB01', unread('no'), value(true), unread('no')],
    ['C:', 'C:\\VMs\\WEB01', value('On'), absent, value(true)],
    ['C:\\ClusterStorage\\Volume1', 'C:\\ClusterStorage\\Volume1\\WEB01', value('On'), value(true), expect.objectContaining({ is: 'unread' }) as unknown],
  ] as const)(
    '%s says whether it is open after a restart, by its protection and its automatic unlock (%#)',
    (mountPoint, files, protection, autoUnlock, unlocks) => {
      const bitLockerVolume = reading('bitLockerVolume', [{ key: { mountPoint }, facts: { protection, autoUnlock } }]);
      const facts = { ...machinesAre(machine(web, 'WEB01', files)), volume: volumes, partition, bitLockerVolume };
      expect(workedOut(vmVolume.resource, facts)[0]?.facts).toMatchObject({ protection, unlocks });
    },
  );

  const mounted = '\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000aa}\\';
  const below = '\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000bb}\\';
  const withMounts = (folder: string, more: Facts = {}): unknown =>
    workedOut(vmVolume.resource, {
      ...machinesAre(machine(web, 'WEB01', folder)),
      volume: reading('volume', [
        ...volumes.rows,
        { key: { volume: mounted }, facts: { letter: value(' '), fileSystem: value('ReFS'), size: value('1000'), free: value('500') } },
        { key: { volume: below }, facts: { letter: absent, fileSystem: value('exFAT'), size: value('1000'), free: value('20') } },
      ]),
      partition: partitions(['D:\\'], ['D:\\Mount\\', mounted], [], [below, 'd:\\mount\\Deep\\']),
      bitLockerVolume: reading('bitLockerVolume', [
        ...encrypted.rows,
        { key: { mountPoint: 'D:\\Mount\\' }, facts: { protection: value('Off') } },
        { key: { mountPoint: below }, facts: { protection: value('On') } },
      ]),
      ...more,
    }).map(({ key, facts }) => [key['place'], facts['fileSystem'], facts['freePercent'], facts['protection']]);
  it.each([
    ['D:\\VMs\\WEB01', ['D:', value('NTFS'), value(14), value('On')]],
    ['D:\\MOUNT\\WEB01', ['D:\\Mount', value('ReFS'), value(50), value('Off')]],
    ['\\\\?\\D:\\Mount\\WEB01', ['D:\\Mount', value('ReFS'), value(50), value('Off')]],
    ['D:\\Mount\\Deep\\WEB01', ['d:\\mount\\Deep', value('exFAT'), value(2), value('On')]],
    ['D:\\Mounted\\WEB01', ['D:', value('NTFS'), value(14), value('On')]],
  ])('is the one that is mounted nearest above the files (%s)', (folder, expected) => {
    expect(withMounts(folder)).toEqual([expected]);
  });

  it('is the one to which a link on the way leads, and is not known where the link could not be followed', () => {
    const links = (target: ReturnType<typeof value>): Facts => ({
      resolvedPath: reading(
        'resolvedPath',
        ['E:\\VMs\\WEB01', 'E:\\VMs\\WEB01\\disk.vhdx'].map((path) => ({ key: { path }, facts: { target, mountPoints: value([]) } })),
      ),
    });
    expect(withMounts('E:\\VMs\\WEB01', links(value('D:\\Mount\\WEB01')))).toEqual([['D:\\Mount', value('ReFS'), value(50), value('Off')]]);
    expect(withMounts('E:\\VMs\\WEB01', links(unread('no')))).toEqual([[unreadPlaces, unread('no'), unread('no'), unread('no')]]);
  });

  it.each([
    ['not read', reading('partition', [], false)],
    ['not read of one partition', reading('partition', [{ key: { disk: '0', partition: '1' }, facts: { accessPaths: unread('no') } }])],
  ])('is not known where the mount points are %s', (_, lost) => {
    const unknown = expect.objectContaining({ is: 'unread', why: expect.stringMatching(/mounted in folders/) as string }) as unknown;
    expect(withMounts('D:\\VMs\\WEB01', { partition: lost })).toEqual([['D:', unknown, unknown, unknown]]);
  });

  it.each([
    ['with NTFS', 'Fixed', 'NTFS', 'unread'],
    ['of a cluster', 'Fixed', 'CSVFS', 'value'],
    ['of a DVD drive', 'CD-ROM', 'UDF', 'value'],
  ])('is not known where no partition names a volume without a letter that may be mounted (%s)', (_, driveType, fileSystem, is) => {
    const other = {
      key: { volume: '\\\\?\\Volume{5d2f0000-0000-4000-8000-0000000000cc}\\' },
      facts: { driveType: value(driveType), fileSystem: value(fileSystem) },
    };
    const facts = { ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01')), partition, bitLockerVolume: encrypted };
    const [row] = workedOut(vmVolume.resource, { ...facts, volume: reading('volume', [...volumes.rows, other]) });
    expect([row?.facts['fileSystem']?.is, row?.facts['freePercent']?.is, row?.facts['protection']?.is]).toEqual([is, is, is]);
  });

  it('has no free space that is known where Windows names no size', () => {
    const [first] = volumes.rows;
    const facts = {
      ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01')),
      partition,
      volume: reading('volume', first ? [{ ...first, facts: { ...first.facts, size: absent } }] : []),
    };
    expect(workedOut(vmVolume.resource, facts)[0]?.facts['freePercent']?.is).toBe('unread');
  });
});
