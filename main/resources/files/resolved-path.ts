import type { Key } from '../../contract/address.ts';
import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf, text } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { vmHost } from '../hyper-v/host/vm-host.ts';
import { plainPath, vmPlaces } from '../hyper-v/places/vm-places.ts';

/** `\\?\D:\VMs\` is `D:\VMs`. The root of a drive is its two characters. */
const asKey = (path: string): string => plainPath(path).replace(/\\+$/, '');

/** Whether Windows follows links on the way to a path here. Shares are followed by their server; cluster volumes are mounted below one folder. */
export const mayHaveLinks = (path: string): boolean => /^[A-Za-z]:\\(?!ClusterStorage\\)/i.test(asKey(path));

/** All paths of VMs, and the default folders of Hyper-V. Two that differ in case are one. */
function keysOf(facts: Facts): readonly Key[] {
  const defaults = rowsIn(facts, vmHost).flatMap((row) => [row.text('virtualMachinePath') ?? '', row.text('virtualHardDiskPath') ?? '']);
  const all = [...vmPlaces(facts).map(({ path }) => path), ...defaults].filter(mayHaveLinks).map(asKey);
  return [...new Map(all.map((path) => [path.toLowerCase(), { path }])).values()];
}

/**
 * Where Windows opens a path: junctions and symbolic links on the way to it are followed. A mount point is no link: the path goes on in the other volume
 * (learn.microsoft.com/windows/win32/fileio/reparse-points). A part that does not exist has no link.
 */
export const resolvedPath = resource({
  name: 'resolvedPath',
  title: 'Links on the way to VM files',
  keyNames: ['path'],
  needs: 'administrator',
  lane: 'files',
  native: 'Get-Item (LinkType, Target)',
  scope: { is: 'derived', from: ['vm', 'vmHardDisk', 'vmHost'], keys: keysOf },
  slow: true,
  label: (row) => row.key['path'] ?? '',
  facts: {
    target: fact('path without links', text('D:\\VMs\\WEB01', 'C:\\Hyper-V\\WEB01')),
    mountPoints: fact('mount points on the way', listOf('a list of folders', [[], ['D:\\Mount']])),
  },
});

/** What was read of each path, by the path in lower case. */
const made = new WeakMap<object, ReadonlyMap<string, TypedRow<typeof resolvedPath>>>();
function byPath(facts: Facts): ReadonlyMap<string, TypedRow<typeof resolvedPath>> {
  const reading = facts[resolvedPath.resource.name];
  const known = reading && made.get(reading);
  if (known) return known;
  const found = new Map(rowsIn(facts, resolvedPath).map((row) => [row.part('path').toLowerCase(), row]));
  if (reading) made.set(reading, found);
  return found;
}

/** The path without links and the mount points on the way, or why they are not known. */
export function resolved(
  path: string,
  facts: Facts,
): { readonly path: string; readonly mountPoints: readonly string[] } | Extract<FactState, { is: 'unread' }> {
  const plain = asKey(path);
  // The root of a drive is no link, and has no row where nothing else was asked.
  if (!mayHaveLinks(path)) return { path: plain, mountPoints: [] };
  const row = byPath(facts).get(plain.toLowerCase());
  const [target, mountPoints] = [row?.text('target'), row?.list('mountPoints')];
  if (target !== undefined && mountPoints !== undefined) return { path: target, mountPoints };
  const open = row && [row.state('target'), row.state('mountPoints')].find((state) => state.is === 'unread');
  return open?.is === 'unread' ? open : { is: 'unread', why: `Whether ${plain} leads to another folder could not be read.` };
}
