import type { Key } from '../../contract/address.ts';
import type { Facts } from '../../contract/reading.ts';
import { resource, setting, optionalSetting } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import type { FactState } from '../../contract/fact-state.ts';
import type { Effect } from '../../grammar/fact.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { inheriting, parseAccessList, printAccessList, type AccessList } from '../formats/sddl.ts';
import { accessListKind } from './access-list.ts';
import { sid } from '../../grammar/kinds.ts';
import { command, shownValue } from '../../grammar/native-command.ts';
import type { Native } from '../../contract/native.ts';
import { vmHardDisk } from '../hyper-v/devices/vm-hard-disk.ts';
import { vm } from '../hyper-v/vm.ts';
import { unreadParents, unreadPlaces } from '../../contract/is-stand-in.ts';
import { placesLeftOut, plainPath, vmsWithUnreadPlaces } from '../hyper-v/places/vm-places.ts';
import { unreadChains, vhd } from './vhd.ts';

/** Windows compares paths without case; a trailing separator names the same folder, but `D:\` is not `D:`. */
const canonical = (path: string): string => (/^[A-Za-z]:\\?$/.test(path) ? `${path.slice(0, 2)}\\` : path.replace(/[\\/]+$/, ''));

/** Parent folder of a file. Windows paths, on every operating system that this runs on. */
const parent = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('\\'), 0));

/** Why the folder is not read; undefined where it is. */
function whyNot(folder: string): string | undefined {
  const server = /^\\\\(?:\?\\UNC\\)?([^\\?.][^\\]*)\\/i.exec(folder)?.[1];
  if (server !== undefined)
    return `The folder is on the file server ${server}. Permissions and auditing are not read over the network: check them on the file server.`;
  if (/^[A-Za-z]:\\ClusterStorage(\\[^\\]+)?$/i.test(folder))
    return 'The files of the VM are in the root of a cluster volume, which Castellan does not read or change. Move the VM to a folder of its own.';
  return /^([A-Za-z]:\\|\\\\\?\\)/.test(folder) ? undefined : 'The path does not begin with a drive of this host.';
}

interface VmFolder {
  readonly path: string;
  readonly vms: ReadonlySet<string>;
}
const made = new WeakMap<Facts, ReadonlyMap<string, VmFolder>>();

/** The folders with files of VMs, from the paths, disks and parent disks of each VM, by their path in lower case. A physical disk has no folder. */
function foldersOfVms(facts: Facts): ReadonlyMap<string, VmFolder> {
  const known = made.get(facts);
  if (known) return known;
  const found = new Map<string, { path: string; vms: Set<string> }>();
  const add = (path: string, vmId: string): void => {
    const folder = canonical(path);
    if (folder === '') return;
    const there = found.get(folder.toLowerCase()) ?? { path: folder, vms: new Set<string>() };
    there.vms.add(vmId);
    found.set(folder.toLowerCase(), there);
  };
  for (const machine of rowsIn(facts, vm))
    for (const property of ['path', 'configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'] as const) {
      const path = machine.text(property);
      if (path !== undefined) add(path, machine.part('vm'));
    }
  for (const disk of rowsIn(facts, vmHardDisk)) {
    const path = disk.state('diskNumber').is === 'value' ? undefined : disk.text('path');
    if (path !== undefined) add(parent(path), disk.part('vm'));
  }
  for (const file of rowsIn(facts, vhd)) for (const path of file.list('parents') ?? []) add(parent(plainPath(path)), file.part('vm'));
  made.set(facts, found);
  return found;
}
const vmFolders = (facts: Facts): readonly string[] => [...foldersOfVms(facts).values()].map(({ path }) => path);

/** The ids of the VMs that have files in this folder, or in a folder that is not known. */
function vmsInFolder(path: string, facts: Facts): readonly string[] {
  if (path === unreadPlaces) return vmsWithUnreadPlaces(facts);
  if (path === unreadParents) return [...new Set(unreadChains(facts).map((file) => file.part('vm')))];
  return [...(foldersOfVms(facts).get(canonical(path).toLowerCase())?.vms ?? [])];
}

/** Those that are read here. Paths on SMB shares are left to the file server that holds them; roots of cluster volumes are never touched. */
export const vmFolderKeys = (facts: Facts): readonly Key[] =>
  vmFolders(facts)
    .filter((path) => whyNot(path) === undefined)
    .map((path) => ({ path }));

/** The others, each with the reason. */
export const vmFoldersLeftOut = (facts: Facts): readonly LeftOut[] => [
  ...vmFolders(facts).flatMap((path) => {
    const why = whyNot(path);
    return why === undefined ? [] : [{ key: { path }, why }];
  }),
  ...placesLeftOut(facts),
  ...(unreadChains(facts).length > 0 ? [{ key: { path: unreadParents }, why: 'Not all chains of parent disks could be read.' }] : []),
];

/** The folders above, nearest first. */
function above(path: string): readonly string[] {
  const parts = path.split('\\');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('\\'));
}

/** What a folder below the changed one inherits from then on. The nearest known folder above decides; without one nothing moves. */
function inherits(property: 'access' | 'audit'): Effect {
  const empty = property === 'access' ? 'D:' : 'S:';
  return {
    when: 'now',
    resource: 'folder',
    property,
    spreads: true,
    derive: (now, key) => {
      const read = (path: string, what: string): FactState => now({ resource: 'folder', key: { path }, property: what });
      const own = read(key['path'] ?? '', property);
      const parent = above(key['path'] ?? '').find((path) => read(path, 'access').is === 'value');
      if (parent === undefined || (own.is !== 'value' && own.is !== 'absent')) return undefined;
      const list = (state: FactState): AccessList => parseAccessList(state.is === 'value' && typeof state.value === 'string' ? state.value : empty);
      const next = inheriting(list(own), list(read(parent, property)));
      return next.aces.length === 0 && property === 'audit' ? { is: 'absent' } : { is: 'value', value: printAccessList(next) };
    },
  };
}

/** Writes one section and leaves the others; Set-Acl would write the owner too. .NET Framework has the method, .NET the extension. */
const withSection = (path: string, section: 'Access' | 'Audit', sddl: string): Native =>
  command`$folder = Get-Item -LiteralPath ${path} -Force; $security = New-Object -TypeName System.Security.AccessControl.DirectorySecurity; $security.SetSecurityDescriptorSddlForm(${sddl}, ${section}); if ($null -ne $folder.PSObject.Methods['SetAccessControl']) { $folder.SetAccessControl($security) } else { [System.IO.FileSystemAclExtensions]::SetAccessControl($folder, $security) }`;

/** Folders with files of virtual machines, parent disks included, with their owner, who has access (DACL) and which access is audited (SACL). */
export const folder = resource({
  name: 'folder',
  title: 'VM folders',
  keyNames: ['path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-Acl (security descriptor)',
  scope: { is: 'derived', from: ['vm', 'vmHardDisk', 'vhd'], keys: vmFolderKeys, leftOut: vmFoldersLeftOut },
  slow: true,
  wire: { collector: 'fileSecurity', setter: 'fileSecurity' },
  vmsOf: (key, facts) => vmsInFolder(key['path'] ?? '', facts),
  facts: {
    owner: setting('owner', sid, {
      native: (to, { path = '' }) => command`icacls.exe ${path} /setowner ${`*${shownValue(to)}`}`,
      // Windows takes no empty owner.
      accepts: (state) => state.is === 'value' && state.value !== '',
    }),
    access: setting('permissions (DACL)', accessListKind('D'), {
      effects: [inherits('access')],
      native: (to, { path = '' }) => withSection(path, 'Access', shownValue(to) || 'D:'),
    }),
    audit: optionalSetting('auditing (SACL)', accessListKind('S'), {
      effects: [inherits('audit')],
      native: (to, { path = '' }) => withSection(path, 'Audit', shownValue(to) || 'S:'),
      accepts: () => true,
    }),
  },
});
