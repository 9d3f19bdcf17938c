import { isUnsettled, type FactState } from '../../../contract/fact-state.ts';
import { unreadPlaces } from '../../../contract/is-stand-in.ts';
import type { Facts } from '../../../contract/reading.ts';
import type { LeftOut } from '../../../grammar/resource-shape.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { vmHardDisk } from '../devices/vm-hard-disk.ts';
import { vm } from '../vm.ts';

/** A path of a VM as Hyper-V names it: a folder, or the file of a disk. */
export interface VmPlace {
  readonly vm: string;
  readonly vmName: string;
  readonly path: string;
  readonly is: 'folder' | 'disk';
}

const folders = ['path', 'configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'] as const;

/** All paths of all VMs. A physical disk is no file: Windows writes a description in place of its path. */
export function vmPlaces(facts: Facts): readonly VmPlace[] {
  const machines = rowsIn(facts, vm);
  const names = new Map(machines.map((row) => [row.part('vm'), row.text('name') ?? row.part('vm')]));
  const place = (id: string, is: VmPlace['is'], path: string | undefined): readonly VmPlace[] =>
    path === undefined || path === '' ? [] : [{ vm: id, vmName: names.get(id) ?? id, path, is }];
  return [
    ...machines.flatMap((row) => folders.flatMap((folder) => place(row.part('vm'), 'folder', row.text(folder)))),
    ...rowsIn(facts, vmHardDisk).flatMap((row) => (row.state('diskNumber').is === 'value' ? [] : place(row.part('vm'), 'disk', row.text('path')))),
  ];
}

/** What could not be read of the paths of each VM, by the id of the VM. A path that is empty or absent is an answer. */
function openPlaces(facts: Facts): ReadonlyMap<string, readonly FactState[]> {
  const found = new Map<string, readonly FactState[]>();
  const add = (id: string, states: readonly FactState[]): void => {
    const open = states.filter(isUnsettled);
    if (open.length > 0) found.set(id, [...(found.get(id) ?? []), ...open]);
  };
  for (const row of rowsIn(facts, vm)) {
    add(
      row.part('vm'),
      folders.map((folder) => row.state(folder)),
    );
  }
  for (const row of rowsIn(facts, vmHardDisk)) add(row.part('vm'), [row.state('path'), row.state('diskNumber')]);
  return found;
}

/** The ids of the VMs of which a path could not be read. */
export const vmsWithUnreadPlaces = (facts: Facts): readonly string[] => [...openPlaces(facts).keys()];

/** Why no statement about all paths is possible: undefined where each of them was read. */
export const unreadPlace = (facts: Facts): FactState | undefined =>
  openPlaces(facts).size > 0 ? { is: 'unread', why: 'Not all paths of VMs could be read.' } : undefined;

/** The paths that `vmPlaces` cannot name, as one row that says of which VMs they are and why: none where each path was read. */
export function placesLeftOut(facts: Facts): readonly LeftOut[] {
  const open = openPlaces(facts);
  if (open.size === 0) return [];
  const names = new Map(rowsIn(facts, vm).map((row) => [row.part('vm'), row.text('name') ?? row.part('vm')]));
  const whyOf = (state: FactState): string => ('why' in state ? state.why : 'Not read.');
  const words = [...open].map(([id, states]) => `${names.get(id) ?? id} (${[...new Set(states.map(whyOf))].join(' ')})`);
  return [{ key: { path: unreadPlaces }, why: `Not all paths of these VMs could be read: ${words.join(', ')}.` }];
}

/** `\\?\D:\…` is `D:\…`, and `\\?\UNC\server\…` is `\\server\…`. */
export const plainPath = (path: string): string => path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[A-Za-z]:)/, '');

/** Whether a path names a file on a drive, a volume or a share. A physical disk has a description in its place, or a name of a device. */
export const isFilePath = (path: string): boolean => /^([A-Za-z]:\\|\\\\(?!\.\\))/.test(path);

/** The folder of a file. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('\\'), 0));

/** Whether a path is another one, or below it. Windows compares without case. */
export function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [path, folder].map((each) => `${plainPath(each).replace(/\\+$/, '').toLowerCase()}\\`);
  return (inner ?? '').startsWith(outer ?? '');
}
