import type { Key } from '../../contract/address.ts';
import { isUnsettled } from '../../contract/fact-state.ts';
import { unreadDefaults } from '../../contract/is-stand-in.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import type { LeftOut } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vmHost } from '../hyper-v/host/vm-host.ts';
import { folderOf, isWithin, placesLeftOut, plainPath, vmPlaces } from '../hyper-v/places/vm-places.ts';

const trimmed = (path: string): string => plainPath(path).replace(/\\+$/, '');
const isRoot = (path: string): boolean => /^([A-Za-z]:|\\\\[^\\]+\\[^\\]+)$/.test(path);
const isOfWindows = (path: string): boolean => /^[A-Za-z]:\\(Windows|Users|ProgramData|Program Files)/i.test(path);

/** The folder above the one of a VM, where a deleted VM has left its own; the folder itself where the one above holds other things. */
function around(folder: string): string {
  const above = folderOf(folder);
  return above === '' || isRoot(above) || isOfWindows(above) ? folder : above;
}

/** Where files of VMs are looked for: the folders of VMs and those beside them, and the default folders of Hyper-V. None of them is in another. */
export function storageRoots(facts: Facts): readonly string[] {
  const places = vmPlaces(facts).map(({ path, is }) => (is === 'disk' ? folderOf(trimmed(path)) : around(trimmed(path))));
  const defaults = rowsIn(facts, vmHost).flatMap((row) =>
    [row.text('virtualMachinePath'), row.text('virtualHardDiskPath')].flatMap((path) => (path ? [trimmed(path)] : [])),
  );
  const all = [...new Map([...places, ...defaults].map((path) => [path.toLowerCase(), path])).values()].filter((path) => path !== '' && !isRoot(path));
  return all.filter((path) => !all.some((other) => other !== path && isWithin(path, other)));
}

function whyNot(path: string): string | undefined {
  const server = /^\\\\([^\\?.][^\\]*)\\/.exec(path)?.[1];
  if (server !== undefined) return `The folder is on the file server ${server}. Its files are not listed over the network: check them on the file server.`;
  if (/^[A-Za-z]:\\ClusterStorage(\\|$)/i.test(path))
    return 'The folder is on a cluster volume. VMs of other nodes have files there, which this host does not know: compare them in Failover Cluster Manager.';
  return /^[A-Za-z]:\\/.test(path) ? undefined : 'The path does not begin with a drive of this host.';
}

const keysOf = (facts: Facts): readonly Key[] =>
  storageRoots(facts)
    .filter((path) => whyNot(path) === undefined)
    .map((path) => ({ path }));
/** The default folders of Hyper-V are another place with files, also without a VM in them. */
const defaultsLeftOut = (facts: Facts): readonly LeftOut[] =>
  rowsIn(facts, vmHost).some((row) => [row.state('virtualMachinePath'), row.state('virtualHardDiskPath')].some(isUnsettled))
    ? [{ key: { path: unreadDefaults }, why: 'The default folders of Hyper-V could not be read.' }]
    : [];
const leftOut = (facts: Facts): readonly LeftOut[] => [
  ...storageRoots(facts).flatMap((path) => {
    const why = whyNot(path);
    return why === undefined ? [] : [{ key: { path }, why }];
  }),
  ...placesLeftOut(facts),
  ...defaultsLeftOut(facts),
];

/** One sweep over the folders in which VMs are stored. Each file is `path|size in bytes|last write`; a path holds no `|`. */
export const vmFiles = resource({
  name: 'vmFiles',
  title: 'Files in VM storage',
  keyNames: ['path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-ChildItem',
  scope: { is: 'derived', from: ['vm', 'vmHardDisk', 'vmHost'], keys: keysOf, leftOut },
  slow: true,
  label: (row) => row.key['path'] ?? '',
  facts: { files: fact('files of Hyper-V', listOf('a list of files', [[], ['D:\\VMs\\old.vhdx|21474836480|2024-01-01T00:00:00.0000000Z']])) },
});
