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

/** The folders of one machine: configuration, checkpoints, paging and disks. Undefined where one was not read. */
function foldersOf(facts: Facts, vm: Row): readonly string[] | undefined {
  const own = ['configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'].map((property) => textOf(vm.facts[property]));
  const disks = (facts['vmHardDisk']?.rows ?? []).filter((row) => textOf(row.facts['vm']) === vm.key['vm']).map((row) => textOf(row.facts['path']));
  const paths = [...own.map((path) => path && plain(path)), ...disks.map((path) => path && plain(parent(path)))];
  return paths.some((path) => path === undefined) ? undefined : (paths as readonly string[]);
}

/** The folder that holds all of them, without drive roots: empty where there is none. */
function common(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.split('\\'));
  const shared = (first === '' ? [] : first).filter((part, index) =>
    others.every((other) => other[index] === part && other.slice(0, index).every((each, at) => each === first[at])),
  );
  return shared.length > 1 ? shared.join('\\') : '';
}

function strangers(facts: Facts, vm: Row): FactState {
  if (facts['vmHardDisk']?.complete !== true) return { is: 'unread', why: 'Not all virtual disks could be read.' };
  const own = foldersOf(facts, vm);
  if (!own) return { is: 'unread', why: 'Not all paths of the machine could be read.' };
  const home = common(own);
  if (home === '') return { is: 'value', value: ['its files lie in folders that have nothing in common'] };
  const others = (facts['vm']?.rows ?? []).filter(
    (row) => row !== vm && (foldersOf(facts, row) ?? []).some((path) => path === home || path.startsWith(`${home}\\`)),
  );
  return { is: 'value', value: others.map((row) => textOf(row.facts['name']) ?? row.key['vm'] ?? '') };
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
    rows: (facts) =>
      (facts['vm']?.rows ?? []).map((row) => ({
        key: row.key,
        facts: { name: row.facts['name'] ?? { is: 'notAsked' as const }, strangers: strangers(facts, row) },
      })),
  },
  label: (row) => row.text('name') ?? row.key['vm'] ?? '',
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    strangers: fact('what keeps it from having a folder of its own', listOf('a list of reasons', [[], ['WEB01']])),
  },
});
