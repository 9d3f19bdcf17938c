import type { Facts } from '../../contract/reading.ts';
import { isStandIn, unreadDisks, unreadParents } from '../../contract/is-stand-in.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { sid } from '../../grammar/kinds.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { plainPath } from '../hyper-v/places/vm-places.ts';
import { accessListKind } from './access-list.ts';
import { whyFileNotRead } from './disk-file-keys.ts';
import { unreadChains, vhd } from './vhd.ts';
import { vmFiles } from './vm-files.ts';

interface UsedFile {
  readonly path: string;
  readonly vms: ReadonlySet<string>;
}
const made = new WeakMap<Facts, ReadonlyMap<string, UsedFile>>();

/** The name by which a path is looked up: Windows compares without case. */
const named = (path: string): string => plainPath(path).toLowerCase();

/** A VHD set (.vhds) holds metadata only. Its data is in AVHDX files beside it that are named after it. */
function isDataOf(set: string, path: string): boolean {
  const stem = /^(.+)\.vhds$/.exec(named(set))?.[1];
  return stem !== undefined && named(path).startsWith(stem) && /^(?:[_.-][^\\]*)?\.avhdx$/.test(named(path).slice(stem.length));
}
const dataFilesOf = (set: string, facts: Facts): readonly string[] =>
  rowsIn(facts, vmFiles).flatMap((row) => (row.list('files') ?? []).map((entry) => entry.split('|')[0] ?? '').filter((path) => isDataOf(set, path)));

/** The files of virtual disks, of VHD sets and of all parent disks in their chains, each once, with the VMs that use it. */
function usedFiles(facts: Facts): ReadonlyMap<string, UsedFile> {
  const known = made.get(facts);
  if (known) return known;
  const found = new Map<string, { path: string; vms: Set<string> }>();
  for (const row of rowsIn(facts, vhd).filter(({ key }) => !isStandIn(key)))
    for (const path of [row.part('path'), ...dataFilesOf(row.part('path'), facts), ...(row.list('parents') ?? [])]) {
      const there = found.get(named(path)) ?? { path: plainPath(path), vms: new Set<string>() };
      there.vms.add(row.part('vm'));
      found.set(named(path), there);
    }
  made.set(facts, found);
  return found;
}

function vmsOf(path: string, facts: Facts): readonly string[] {
  const disks = rowsIn(facts, vhd);
  if (path === unreadDisks) return [...new Set(disks.filter(({ key }) => isStandIn(key)).map((row) => row.part('vm')))];
  if (path === unreadParents) return [...new Set(unreadChains(facts).map((row) => row.part('vm')))];
  const known = usedFiles(facts).get(named(path));
  // The files of VHD sets are not among the facts of each question; their names say to which set they belong.
  if (!known) return [...new Set(disks.filter((row) => isDataOf(row.part('path'), path)).map((row) => row.part('vm')))];
  return [...known.vms];
}

/** What stands for the data of a VHD set on this host of which no file was listed. */
const setsWithoutData = (facts: Facts): readonly LeftOut[] =>
  [...usedFiles(facts).values()].flatMap(({ path }) =>
    /\.vhds$/i.test(path) && whyFileNotRead(path) === undefined && dataFilesOf(path, facts).length === 0
      ? [{ key: { path: path.replace(/\.vhds$/i, '_*.avhdx') }, why: 'A VHD set keeps its data in AVHDX files beside it, and none of them was listed.' }]
      : [],
  );

const leftOut = (facts: Facts): readonly LeftOut[] => [
  ...setsWithoutData(facts),
  ...[...usedFiles(facts).values()].flatMap(({ path }) => {
    const why = whyFileNotRead(path);
    return why === undefined ? [] : [{ key: { path }, why }];
  }),
  ...(rowsIn(facts, vhd).some(({ key }) => isStandIn(key)) ? [{ key: { path: unreadDisks }, why: 'The virtual disks of a VM could not be read.' }] : []),
  ...(unreadChains(facts).length > 0 ? [{ key: { path: unreadParents }, why: 'Not all chains of parent disks could be read.' }] : []),
];

/** Owner, access list and auditing of each file that is a virtual disk of a VM, or a parent disk of one. */
export const diskFileSecurity = resource({
  name: 'diskFileSecurity',
  title: 'Permissions of virtual disk files',
  keyNames: ['path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-Acl (security descriptor)',
  scope: {
    is: 'derived',
    from: ['vhd'],
    after: ['vmFiles'],
    keys: (facts) => [...usedFiles(facts).values()].flatMap(({ path }) => (whyFileNotRead(path) === undefined ? [{ path }] : [])),
    leftOut,
  },
  slow: true,
  wire: { collector: 'fileSecurity' },
  label: (row) => row.key['path'] ?? 'file',
  vmsOf: (key, facts) => vmsOf(key['path'] ?? '', facts),
  facts: {
    owner: fact('owner', sid),
    access: fact('permissions (DACL)', accessListKind('D')),
    audit: optional('auditing (SACL)', accessListKind('S')),
  },
});
