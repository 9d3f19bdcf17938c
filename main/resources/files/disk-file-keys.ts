import type { Key } from '../../contract/address.ts';
import { unreadDisks } from '../../contract/is-stand-in.ts';
import type { Facts } from '../../contract/reading.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vmHardDisk } from '../hyper-v/devices/vm-hard-disk.ts';
import { plainPath } from '../hyper-v/places/vm-places.ts';

/** Why a file is not read; undefined where it is. */
export function whyFileNotRead(path: string): string | undefined {
  const plain = plainPath(path);
  const server = /^\\\\([^\\?.][^\\]*)\\/.exec(plain)?.[1];
  if (server !== undefined) return `The file is on the file server ${server}. It is not read over the network: check it on the file server.`;
  return /^[A-Za-z]:\\/.test(plain) ? undefined : 'The path does not begin with a drive of this host.';
}

interface DiskFile {
  readonly vm: string;
  readonly path: string;
}
const diskFiles = (facts: Facts): readonly DiskFile[] =>
  rowsIn(facts, vmHardDisk).flatMap((row) => {
    const path = row.state('diskNumber').is === 'value' ? undefined : row.text('path');
    return path === undefined || path === '' ? [] : [{ vm: row.part('vm'), path }];
  });

/** The files of virtual disks that are read here, each once for a VM: the same disk can be attached to a VM twice. */
export function diskFileKeys(facts: Facts): readonly Key[] {
  const found = new Map(diskFiles(facts).map(({ vm, path }) => [`${vm} ${path.toLowerCase()}`, { vm, path }]));
  return [...found.values()].filter(({ path }) => whyFileNotRead(path) === undefined);
}
/** VMs with a disk whose path, or whether it is a physical disk, is not known. */
const unreadMachines = (facts: Facts): ReadonlySet<string> =>
  new Set(
    rowsIn(facts, vmHardDisk).flatMap((row) =>
      [row.state('path'), row.state('diskNumber')].some((state) => state.is !== 'value' && state.is !== 'absent') ? [row.part('vm')] : [],
    ),
  );
/** The others, each with the reason. */
export const diskFilesLeftOut = (facts: Facts): readonly LeftOut[] => [
  ...diskFiles(facts).flatMap(({ vm, path }) => {
    const why = whyFileNotRead(path);
    return why === undefined ? [] : [{ key: { vm, path }, why }];
  }),
  ...[...unreadMachines(facts)].map((vm) => ({
    key: { vm, path: unreadDisks },
    why: 'The virtual disks of this VM could not be read.',
  })),
];
