import { textOf, type FactState } from '../contract/fact-state.ts';
import type { Facts, Row } from '../contract/reading.ts';
import { fact, resource } from './grammar/resource.ts';
import { listOf, text } from './grammar/kinds.ts';

const plain = (path: string): string =>
  path
    .replace(/^\\\\\?\\/, '')
    .replace(/\\+$/, '')
    .toLowerCase();
const parent = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('\\'), 0));

/** The folders of each machine: configuration, checkpoints, paging and disks. Undefined where one was not read. */
function foldersByMachine(facts: Facts): ReadonlyMap<string, readonly string[] | undefined> {
  const disks = new Map<string, Row[]>();
  for (const row of facts['vmHardDisk']?.rows ?? []) {
    const vm = textOf(row.facts['vm']) ?? '';
    disks.set(vm, [...(disks.get(vm) ?? []), row]);
  }
  return new Map(
    (facts['vm']?.rows ?? []).map((vm) => {
      const own = ['configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'].map((property) => textOf(vm.facts[property]));
      const files = (disks.get(vm.key['vm'] ?? '') ?? []).map((row) => textOf(row.facts['path']));
      const paths = [...own.map((path) => path && plain(path)), ...files.map((path) => path && plain(parent(path)))];
      return [vm.key['vm'] ?? '', paths.some((path) => path === undefined) ? undefined : (paths as readonly string[])];
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

/** Which machines have files in a folder or below it, for every folder there is: looked up once, not once per machine. */
function holders(folders: ReadonlyMap<string, readonly string[] | undefined>): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [vm, paths] of folders)
    for (const path of paths ?? [])
      for (let at = path.length; at > 0; at = path.lastIndexOf('\\', at - 1)) {
        const folder = path.slice(0, at);
        const there = found.get(folder) ?? new Set<string>();
        there.add(vm);
        found.set(folder, there);
      }
  return found;
}

function rowsOf(facts: Facts): readonly { readonly key: Row['key']; readonly facts: Readonly<Record<string, FactState>> }[] {
  const machines = facts['vm']?.rows ?? [];
  const names = new Map(machines.map((row) => [row.key['vm'] ?? '', textOf(row.facts['name']) ?? row.key['vm'] ?? '']));
  const folders = foldersByMachine(facts);
  const inside = holders(folders);
  const strangers = (vm: string): FactState => {
    if (facts['vmHardDisk']?.complete !== true) return { is: 'unread', why: 'Not all virtual disks could be read.' };
    const own = folders.get(vm);
    if (!own) return { is: 'unread', why: 'Not all paths of the machine could be read.' };
    const home = common(own);
    if (home === '') return { is: 'value', value: ['its files lie in folders that have nothing in common'] };
    return { is: 'value', value: [...(inside.get(home) ?? [])].filter((other) => other !== vm).map((other) => names.get(other) ?? other) };
  };
  return machines.map((row) => ({ key: row.key, facts: { name: row.facts['name'] ?? { is: 'notAsked' }, strangers: strangers(row.key['vm'] ?? '') } }));
}

/** Whether each machine has a folder of its own with all its files. */
export const machinePlacement = resource({
  name: 'machinePlacement',
  title: 'Folders of machines',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-VM Path, SnapshotFileLocation, SmartPagingFilePath; Get-VMHardDiskDrive Path',
  scope: {
    is: 'computed',
    from: ['vm', 'vmHardDisk'],
    addressed: [],
    rows: rowsOf,
  },
  label: (row) => row.text('name') ?? row.key['vm'] ?? '',
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    strangers: fact('what keeps it from having a folder of its own', listOf('a list of reasons', [[], ['WEB01']])),
  },
});
