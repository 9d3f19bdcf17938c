import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import type { WireRow } from '../../../grammar/resource-shape.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { isReadWhole, rowsIn, type TypedRow } from '../../../grammar/rows.ts';
import { listOf, text } from '../../../grammar/kinds.ts';
import { folderOf, isFilePath, vmPlaces, vmsWithUnreadPlaces } from './vm-places.ts';
import { whyNoOwnFolder } from './shared-places.ts';
import { vmHardDisk } from '../devices/vm-hard-disk.ts';
import { vm } from '../vm.ts';
import { orUnknown } from '../../names/or-unknown.ts';

const plain = (path: string): string =>
  path
    .replace(/^\\\\\?\\/, '')
    .replace(/\\+$/, '')
    .toLowerCase();

/**
 * Hyper-V Replica puts the disks of every replica below one folder of its own: `Hyper-V Replica\Virtual hard disks\<VM id>`.
 * The configuration is beside it. That layout is Hyper-V's, so such a folder belongs to the replica whose id it carries.
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/manage/set-up-hyper-v-replica
 */
const isReplicaStore = (path: string): boolean => /(^|\\)hyper-v replica(\\|$)/.test(path);
const isReplica = (row: TypedRow<typeof vm>): boolean => ['Replica', 'ExtendedReplica', 'TestReplica'].includes(row.text('replicationMode') ?? '');

/** The folders of each VM: configuration, checkpoints, paging and disks. Undefined where one was not read. A drive without a disk has no folder. */
function foldersByMachine(facts: Facts): ReadonlyMap<string, readonly string[] | undefined> {
  const open = new Set(vmsWithUnreadPlaces(facts));
  const files = new Map<string, string[]>();
  for (const place of vmPlaces(facts)) {
    if (place.is === 'disk' && !isFilePath(place.path)) continue;
    files.set(place.vm, [...(files.get(place.vm) ?? []), plain(place.is === 'disk' ? folderOf(place.path) : place.path)]);
  }
  return new Map(
    rowsIn(facts, vm).map((machine) => {
      if (open.has(machine.part('vm'))) return [machine.part('vm'), undefined];
      const known = files.get(machine.part('vm')) ?? [];
      return [machine.part('vm'), isReplica(machine) ? known.filter((path) => !isReplicaStore(path)) : known];
    }),
  );
}

/** The folder that holds all of them, without drive roots: empty where there is none. */
function common(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.split('\\'));
  const shared = (first === '' ? [] : first).filter((part, index) =>
    others.every((other) => other[index] === part && other.slice(0, index).every((each, at) => each === first[at])),
  );
  return shared.length > 1 ? shared.join('\\') : '';
}

/** Which VMs have files in a folder or below it, for every folder there is: looked up once, not once per VM. */
function holders(folders: ReadonlyMap<string, readonly string[] | undefined>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [machine, paths] of folders)
    for (const path of paths ?? [])
      for (let at = path.length; at > 0; at = path.lastIndexOf('\\', at - 1)) {
        const folder = path.slice(0, at);
        const there = found.get(folder) ?? new Set<string>();
        there.add(machine);
        found.set(folder, there);
      }
  return found;
}

function placementRows(facts: Facts): readonly WireRow[] {
  const machines = rowsIn(facts, vm);
  const names = new Map(machines.map((machine) => [machine.part('vm'), machine.text('name') ?? machine.part('vm')]));
  const folders = foldersByMachine(facts);
  const inside = holders(folders);
  const openVms = [...folders].filter(([, paths]) => paths === undefined).length;
  const strangers = (machine: string): FactState => {
    if (!isReadWhole(facts, vmHardDisk)) return { is: 'unread', why: 'Not all virtual disks could be read.' };
    const own = folders.get(machine);
    if (!own) return { is: 'unread', why: 'Not all paths of the VM could be read.' };
    if (own.length === 0) return { is: 'value', value: [] };
    const home = common(own);
    const shared = home === '' ? undefined : whyNoOwnFolder(home, facts, plain);
    if (shared) return shared;
    if (home === '') return { is: 'value', value: ['its files are in folders without a common parent folder'] };
    const found = [...(inside.get(home) ?? [])].filter((other) => other !== machine).map((other) => names.get(other) ?? other);
    // A file of a VM whose paths are not known can be in any folder. One stranger that is known is enough.
    if (found.length === 0 && openVms > 0) return { is: 'unread', why: 'Not all paths of other VMs could be read.' };
    return { is: 'value', value: found };
  };
  return machines.map((machine) => ({ key: machine.key, facts: { name: machine.state('name'), strangers: strangers(machine.part('vm')) } }));
}

/** Whether each VM has a folder of its own with all its files. */
export const machinePlacement = resource({
  name: 'machinePlacement',
  title: 'Folders of each VM',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-VM Path, SnapshotFileLocation, SmartPagingFilePath; Get-VMHardDiskDrive Path; Get-VMHost VirtualMachinePath, VirtualHardDiskPath',
  scope: { is: 'computed', from: ['vm', 'vmHardDisk', 'vmHost'], addressed: [], rows: placementRows },
  label: (row) => orUnknown(row.text('name'), 'VM', row.key['vm']),
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    strangers: fact('reasons why the VM has no folder of its own', listOf('a list of reasons', [[], ['WEB01']])),
  },
});
