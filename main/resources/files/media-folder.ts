import type { Facts } from '../../contract/reading.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { sid } from '../../grammar/kinds.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vmDvdDrive } from '../hyper-v/devices/vm-dvd-drive.ts';
import { vmFloppyDrive } from '../hyper-v/devices/vm-floppy-drive.ts';
import { accessListKind } from './access-list.ts';
import { whyFileNotRead } from './disk-file-keys.ts';
import { folderOf, isFilePath, plainPath } from '../hyper-v/places/vm-places.ts';

interface Medium {
  readonly path: string;
  readonly vm: string;
}

/** The ISO and floppy files in the drives of VMs. A physical drive has no file. */
const mediaOf = (facts: Facts): readonly Medium[] =>
  [...rowsIn(facts, vmDvdDrive), ...rowsIn(facts, vmFloppyDrive)].flatMap((row) => {
    const path = plainPath(row.text('path') ?? '');
    return isFilePath(path) ? [{ path, vm: row.part('vm') }] : [];
  });

/** Each folder once: Windows compares paths without case. */
const foldersOf = (facts: Facts): readonly string[] => [...new Map(mediaOf(facts).map(({ path }) => [folderOf(path).toLowerCase(), folderOf(path)])).values()];
const vmsIn = (folder: string, facts: Facts): readonly string[] => [
  ...new Set(mediaOf(facts).flatMap(({ path, vm }) => (folderOf(path).toLowerCase() === folder.toLowerCase() ? [vm] : []))),
];

function leftOut(facts: Facts): readonly LeftOut[] {
  const drives = [...rowsIn(facts, vmDvdDrive), ...rowsIn(facts, vmFloppyDrive)];
  // VMs of generation 2 have no floppy drive: the path of theirs is unsupported.
  const lost = drives.some((row) => ['unread', 'notAsked'].includes(row.state('path').is));
  return [
    ...foldersOf(facts).flatMap((path) => {
      const why = whyFileNotRead(`${path}\\file`);
      return why === undefined ? [] : [{ key: { path }, why }];
    }),
    ...(lost ? [{ key: { path: 'unread:media' }, why: 'The medium in a drive of a VM could not be read.' }] : []),
  ];
}

/** Folders with ISO and floppy files that are in a drive of a VM. */
export const mediaFolder = resource({
  name: 'mediaFolder',
  title: 'Folders of ISO and floppy files',
  keyNames: ['path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-Acl (security descriptor)',
  scope: {
    is: 'derived',
    from: ['vmDvdDrive', 'vmFloppyDrive'],
    keys: (facts) => foldersOf(facts).flatMap((path) => (whyFileNotRead(`${path}\\file`) === undefined ? [{ path }] : [])),
    leftOut,
  },
  slow: true,
  wire: { collector: 'fileSecurity' },
  label: (row) => row.key['path'] ?? 'folder',
  vmsOf: (key, facts) => vmsIn(key['path'] ?? '', facts),
  facts: {
    owner: fact('owner', sid),
    access: fact('permissions (DACL)', accessListKind('D')),
    audit: optional('auditing (SACL)', accessListKind('S')),
  },
});
