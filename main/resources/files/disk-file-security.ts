import type { Facts } from '../../contract/reading.ts';
import { isStandIn, unreadDisks, unreadParents } from '../../contract/is-stand-in.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { sid } from '../../grammar/kinds.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { plainPath } from '../hyper-v/vm-places.ts';
import { accessListKind } from './access-list.ts';
import { unreadChains, vmDiskFile, whyFileNotRead } from './vm-disk-file.ts';

interface UsedFile {
  readonly path: string;
  readonly vms: ReadonlySet<string>;
}
const made = new WeakMap<Facts, ReadonlyMap<string, UsedFile>>();

/** The name by which a path is looked up: Windows compares without case. */
const named = (path: string): string => plainPath(path).toLowerCase();

/** The files of virtual disks and of all parent disks in their chains, each once, with the VMs that use it. */
function usedFiles(facts: Facts): ReadonlyMap<string, UsedFile> {
  const known = made.get(facts);
  if (known) return known;
  const found = new Map<string, { path: string; vms: Set<string> }>();
  for (const row of rowsIn(facts, vmDiskFile).filter(({ key }) => !isStandIn(key)))
    for (const path of [row.part('path'), ...(row.list('parents') ?? [])]) {
      const there = found.get(named(path)) ?? { path: plainPath(path), vms: new Set<string>() };
      there.vms.add(row.part('vm'));
      found.set(named(path), there);
    }
  made.set(facts, found);
  return found;
}

function vmsOf(path: string, facts: Facts): readonly string[] {
  const disks = rowsIn(facts, vmDiskFile);
  if (path === unreadDisks) return [...new Set(disks.filter(({ key }) => isStandIn(key)).map((row) => row.part('vm')))];
  if (path === unreadParents) return [...new Set(unreadChains(facts).map((row) => row.part('vm')))];
  return [...(usedFiles(facts).get(named(path))?.vms ?? [])];
}

const leftOut = (facts: Facts): readonly LeftOut[] => [
  ...[...usedFiles(facts).values()].flatMap(({ path }) => {
    const why = whyFileNotRead(path);
    return why === undefined ? [] : [{ key: { path }, why }];
  }),
  ...(rowsIn(facts, vmDiskFile).some(({ key }) => isStandIn(key)) ? [{ key: { path: unreadDisks }, why: 'The virtual disks of a VM could not be read.' }] : []),
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
    from: ['vmDiskFile'],
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
