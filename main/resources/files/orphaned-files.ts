import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vmSnapshot } from '../hyper-v/vm-snapshot.ts';
import { vm } from '../hyper-v/vm.ts';
import { vhd } from './vhd.ts';
import { vmFiles } from './vm-files.ts';
import { folderOf, plainPath, unreadPlace, vmPlaces } from '../hyper-v/places/vm-places.ts';

const lower = (path: string): string => plainPath(path).toLowerCase();
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

interface Known {
  /** Files that a VM or a checkpoint uses, and the parents of those that a VM uses. */
  readonly used: ReadonlySet<string>;
  /** Ids of VMs and checkpoints: Hyper-V names configuration and saved states after them. */
  readonly ids: ReadonlySet<string>;
  /** Folders in which differencing disks of checkpoints, replicas or VHD sets are expected that no disk of a VM rests on now. */
  readonly branching: ReadonlySet<string>;
  /** What may use any virtual disk: a chain or a VM that is not known. */
  readonly unknownUser: string | undefined;
}

const planned = /\\Planned Virtual Machines\\/i;
const pathOf = (entry: string): string => entry.split('|')[0] ?? '';

/** A VM that arrives by migration or import is not listed by Hyper-V. A disk that was detached after a checkpoint has a chain that is not read. */
function unknownUserOf(facts: Facts, chained: ReadonlySet<string>): string | undefined {
  const paths = rowsIn(facts, vmFiles).flatMap((row) => (row.list('files') ?? []).map(pathOf));
  if (paths.some((path) => planned.test(path))) return 'A VM is being imported or moved to this host, and its disks are not read';
  const detached = rowsIn(facts, vmSnapshot)
    .flatMap((row) => row.list('disks') ?? [])
    .find((path) => !chained.has(lower(path)));
  return detached === undefined ? undefined : `Only a checkpoint uses ${detached}, and its chain of parent disks is not read`;
}

function known(facts: Facts): Known {
  const checkpoints = rowsIn(facts, vmSnapshot);
  const machines = rowsIn(facts, vm);
  const places = vmPlaces(facts);
  const disks = places.filter((place) => place.is === 'disk');
  const branching = new Set([
    ...checkpoints.flatMap((row) => row.text('vm') ?? []),
    ...machines.flatMap((row) => (row.text('replicationMode') === 'None' ? [] : [row.part('vm')])),
  ]);
  const chained = new Set([...disks.map((place) => lower(place.path)), ...rowsIn(facts, vhd).flatMap((row) => (row.list('parents') ?? []).map(lower))]);
  const used = new Set([...chained, ...checkpoints.flatMap((row) => (row.list('disks') ?? []).map(lower))]);
  return {
    used,
    ids: new Set([...machines.map((row) => row.part('vm').toLowerCase()), ...checkpoints.map((row) => row.part('checkpoint').toLowerCase())]),
    branching: new Set([
      ...places.filter((place) => branching.has(place.vm)).map((place) => lower(place.is === 'disk' ? folderOf(place.path) : place.path)),
      // A VHD set keeps its data in a differencing disk beside it.
      ...[...used].filter((path) => path.endsWith('.vhds')).map(folderOf),
    ]),
    unknownUser: unknownUserOf(facts, chained),
  };
}

/** `open`: something that is not known may use the file. */
function standing(path: string, { used, ids, branching, unknownUser }: Known): 'used' | 'orphaned' | 'open' {
  if (used.has(lower(path)) || planned.test(path)) return 'used';
  const extension = /\.([^.\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['vmcx', 'vmrs', 'vmgs', 'bin', 'vsv'].includes(extension)) {
    const id = guid.exec(path.slice(path.lastIndexOf('\\') + 1))?.[0].toLowerCase();
    // Files without an id in their name are not Hyper-V's.
    return id !== undefined && !ids.has(id) ? 'orphaned' : 'used';
  }
  if (extension.startsWith('avhd') && branching.has(lower(folderOf(path)))) return 'used';
  return unknownUser !== undefined && /^(?:a?vhdx?|vhds)$/.test(extension) ? 'open' : 'orphaned';
}

/** `D:\VMs\old.vhdx (20 GB, last written 2024-01-01)` */
function shown(entry: string): string {
  const [path = '', size = '', at = ''] = entry.split('|');
  return `${path} (${String(Math.max(1, Math.round(Number(size) / 1_073_741_824)))} GB, last written ${at.slice(0, 10)})`;
}

/** Why no file can be called orphaned: something that may use it was not read. */
function unreadUser(facts: Facts): FactState | undefined {
  const isOnShare = (path: string): boolean => /^\\\\[^?.\\]/.test(plainPath(path));
  const broken = rowsIn(facts, vhd).find((row) => row.state('parents').is !== 'value' && !isOnShare(row.part('path')));
  if (rowsIn(facts, vmSnapshot).some((row) => [row.state('vm'), row.state('type'), row.state('disks')].some((state) => state.is !== 'value')))
    return { is: 'unread', why: 'Not all checkpoints could be read, so files may belong to them.' };
  return (
    unreadPlace(facts) ?? (broken && { is: 'unread', why: `The parent disks of ${broken.part('path')} could not be read, so files may belong to its chain.` })
  );
}

function rows(facts: Facts): readonly WireRow[] {
  const all = known(facts);
  const lost = unreadUser(facts);
  return rowsIn(facts, vmFiles).map((row) => {
    const files = row.state('files');
    const those = (wanted: ReturnType<typeof standing>): readonly string[] =>
      (row.list('files') ?? []).filter((entry) => standing(pathOf(entry), all) === wanted);
    const [orphans, open] = [those('orphaned'), those('open')];
    const state = (): FactState => {
      if (files.is !== 'value') return files;
      if (lost && orphans.length + open.length > 0) return lost;
      if (all.unknownUser === undefined || open.length === 0 || orphans.length > 0) return { is: 'value', value: orphans.map(shown) };
      return { is: 'unread', why: `${all.unknownUser}. These files may belong to it: ${open.map(pathOf).join(', ')}.` };
    };
    return { key: row.key, facts: { orphans: state() } };
  });
}

/** Virtual disks, saved states and configurations in VM storage that no VM, checkpoint or chain of this host uses. */
export const orphanedFiles = resource({
  name: 'orphanedFiles',
  title: 'Orphaned files in VM storage',
  keyNames: ['path'],
  needs: 'administrator',
  native: 'Get-ChildItem, against Get-VM, Get-VMHardDiskDrive, Get-VMSnapshot and Get-VHD ParentPath',
  scope: { is: 'computed', from: ['vm', 'vmHardDisk', 'vmSnapshot', 'vhd', 'vmFiles'], addressed: [], rows },
  label: (row) => row.key['path'] ?? '',
  facts: { orphans: fact('files that no VM of this host uses', listOf('a list of files', [[], ['D:\\VMs\\old.vhdx (20 GB, last written 2024-01-01)']])) },
});
