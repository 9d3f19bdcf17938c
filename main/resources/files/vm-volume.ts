import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { flag, integer, listOf, text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { isReadWhole, rowsIn } from '../../grammar/rows.ts';
import { isDisabled, optionalFeatures } from '../windows/optional-feature.ts';
import { bitLockerVolume } from './bit-locker-volume.ts';
import { filePlace, isSamePlace, type FilePlace } from './file-place.ts';
import { systemDrive } from './path-volume.ts';
import { resolved } from './resolved-path.ts';
import { unreadPlace, vmPlaces } from '../hyper-v/places/vm-places.ts';
import { unreadPlaces } from '../../contract/is-stand-in.ts';
import { volume } from './volume.ts';

const unread = (why: string): FactState => ({ is: 'unread', why });
const mountsNotRead = unread('It could not be read which volumes are mounted in folders, so the volume of the files is not known.');

/** What Get-Volume says of a drive letter or of a volume by its id. It names neither shares nor the folders of cluster volumes. */
function volumeFacts(facts: Facts, { place, names, open }: FilePlace): Readonly<Record<'fileSystem' | 'freePercent', FactState>> {
  if (place.startsWith('\\\\') && !place.startsWith('\\\\?\\')) {
    const why = unread(`The files are on the share ${place}. Its volume is not read over the network: check it on the file server.`);
    return { fileSystem: why, freePercent: why };
  }
  if (/\\ClusterStorage\\/i.test(place)) {
    const why = unread('The files are on a cluster volume, which belongs to all nodes. Check it in Failover Cluster Manager.');
    return { fileSystem: why, freePercent: why };
  }
  if (open) return { fileSystem: mountsNotRead, freePercent: mountsNotRead };
  const row = rowsIn(facts, volume).find((each) =>
    names.some((name) => isSamePlace(each.part('volume'), name) || isSamePlace(each.text('letter'), name.replace(/:\\?$/, ''))),
  );
  if (row === undefined) {
    const why = unread(`Windows lists no volume for ${place}.`);
    return { fileSystem: why, freePercent: why };
  }
  const [size, free] = [row.text('size'), row.text('free')].map(Number);
  const known = size !== undefined && free !== undefined && size > 0 && free >= 0;
  return {
    fileSystem: row.state('fileSystem'),
    freePercent: known ? { is: 'value', value: Math.floor((free / size) * 100) } : unread('Windows does not name the size of the volume and its free space.'),
  };
}

/** What BitLocker says of a volume. A server without the feature encrypts none, and has no cmdlet to ask. */
function protectionOf(facts: Facts, { place, names, open }: FilePlace): FactState {
  if (place.startsWith('\\\\') && !place.startsWith('\\\\?\\'))
    return unread(`The files are on the share ${place}. BitLocker is not read over the network: check it on the file server.`);
  if (open) return mountsNotRead;
  const row = rowsIn(facts, bitLockerVolume).find((each) => names.some((name) => isSamePlace(each.part('mountPoint'), name)));
  // The status of a locked volume is Unknown (learn.microsoft.com/windows/win32/secprov/getprotectionstatus-win32-encryptablevolume).
  if (row !== undefined && ['Unknown', '2'].includes(row.text('protection') ?? ''))
    return unread('BitLocker does not name the protection: the volume may be locked.');
  if (row !== undefined) return row.state('protection');
  if (isReadWhole(facts, bitLockerVolume)) return unread(`BitLocker lists no volume ${place}.`);
  const feature = rowsIn(facts, optionalFeatures).find((each) => each.part('feature') === 'BitLocker');
  if (isDisabled(feature?.text('state'))) return { is: 'value', value: 'Off' };
  return unread(facts[bitLockerVolume.resource.name]?.problem?.why ?? 'BitLocker was not read.');
}

/**
 * Whether a volume is open after a restart of the host without a person. The volume of Windows is unlocked before Windows starts, and BitLocker names no
 * automatic unlock for it (learn.microsoft.com/powershell/module/bitlocker/enable-bitlockerautounlock); one without protection is never locked.
 */
function unlocksOf(facts: Facts, at: FilePlace, protection: FactState): FactState {
  if (protection.is !== 'value') return protection;
  if (protection.value !== 'On' || at.names.some((name) => isSamePlace(name, systemDrive))) return { is: 'value', value: true };
  if (/\\ClusterStorage\\/i.test(at.place))
    return unread('The cluster unlocks a cluster volume with a key protector of its own, which is not read. Get-BitLockerVolume shows it: AdAccountOrGroup.');
  const state = rowsIn(facts, bitLockerVolume)
    .find((each) => at.names.some((name) => isSamePlace(each.part('mountPoint'), name)))
    ?.state('autoUnlock');
  return state === undefined || state.is === 'absent' ? unread('BitLocker does not say whether it unlocks the volume automatically.') : state;
}

function rows(facts: Facts): readonly WireRow[] {
  const found = new Map<string, { readonly at: FilePlace; readonly vms: Set<string> }>();
  let lost = unreadPlace(facts);
  for (const { path, vmName } of vmPlaces(facts)) {
    const real = resolved(path, facts);
    if ('is' in real) {
      lost ??= real;
      continue;
    }
    const at = filePlace(real.path, facts);
    if (at === undefined) continue;
    const there = found.get(at.place.toLowerCase()) ?? { at, vms: new Set<string>() };
    there.vms.add(vmName);
    found.set(at.place.toLowerCase(), there);
  }
  return [
    ...[...found.values()].map(({ at, vms }): WireRow => {
      const protection = protectionOf(facts, at);
      const known = { ...volumeFacts(facts, at), protection, unlocks: unlocksOf(facts, at, protection) };
      return { key: { place: at.place }, facts: { vms: { is: 'value', value: [...vms].sort() }, ...known } };
    }),
    ...(lost ? [{ key: { place: unreadPlaces }, facts: { vms: lost, fileSystem: lost, freePercent: lost, protection: lost, unlocks: lost } }] : []),
  ];
}

/** Each volume with files of VMs. Shares and cluster volumes are rows that say that they are not read here. */
export const vmVolume = resource({
  name: 'vmVolume',
  title: 'Volumes with VM files',
  keyNames: ['place'],
  needs: 'administrator',
  native: 'Get-Volume, Get-Partition, Get-BitLockerVolume, Get-VM, Get-VMHardDiskDrive',
  scope: {
    is: 'computed',
    from: ['vm', 'vmHardDisk', 'volume'],
    addressed: [{ resource: 'optionalFeature', key: { feature: 'BitLocker' } }],
    helpedBy: ['bitLockerVolume', 'partition', 'resolvedPath'],
    rows,
  },
  label: (row) => row.key['place'] ?? '',
  facts: {
    vms: fact('VMs with files there', listOf('a list of VMs', [['APP01'], ['APP01', 'WEB01']])),
    fileSystem: optional('file system', text('NTFS', 'FAT32')),
    freePercent: fact('free space in percent', integer(50, 4)),
    protection: fact('BitLocker protection', text('On', 'Off')),
    unlocks: fact('open after a restart without a person', flag),
  },
});
