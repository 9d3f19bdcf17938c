import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vmHardDisk } from '../hyper-v/vm-hard-disk.ts';
import { vm } from '../hyper-v/vm.ts';

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

/** Why no statement about all paths is possible: undefined where each of them was read. */
export function unreadPlace(facts: Facts): FactState | undefined {
  const open = (state: FactState): boolean => state.is !== 'value' && state.is !== 'absent';
  const lost = [
    ...rowsIn(facts, vm).flatMap((row) => folders.map((folder) => row.state(folder))),
    ...rowsIn(facts, vmHardDisk).flatMap((row) => [row.state('path'), row.state('diskNumber')]),
  ].some(open);
  return lost ? { is: 'unread', why: 'Not all paths of VMs could be read.' } : undefined;
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
