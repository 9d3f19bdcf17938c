import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { sidList } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { holdsAll, maskOf } from '../formats/access-mask.ts';
import { allowedSids, parseAccessList } from '../formats/sddl.ts';
import { folderOf, plainPath } from '../hyper-v/places/vm-places.ts';
import { isBroadPrincipal } from '../names/well-known-sids.ts';
import { diskFileSecurity } from './disk-file-security.ts';
import { folder } from './folder.ts';

const named = (path: string): string => plainPath(path).replace(/\\+$/, '').toLowerCase();

/** The rights that a folder gives for the files in it, as bits, by kind of entry and account: a conditional entry is not the same as a plain one. */
type Given = ReadonlyMap<string, number>;
const nothing: Given = new Map();
const everyRight = 0xffffffff;

/** An entry without the flag for objects (OI) says nothing of files. Rights that cannot be read are none. */
function givenToFiles(access: string): Given {
  const given = new Map<string, number>();
  for (const { type, flags, rights, sid } of parseAccessList(access).aces)
    if (flags.includes('OI')) given.set(`${type} ${sid}`, ((given.get(`${type} ${sid}`) ?? 0) | (maskOf(rights) ?? 0)) >>> 0);
  return given;
}

/** What each folder gives for its files, where its access list was read. */
const givenByFolders = (facts: Facts): ReadonlyMap<string, Given> =>
  new Map(
    rowsIn(facts, folder).flatMap((row) => {
      const access = row.text('access');
      return access === undefined ? [] : [[named(row.part('path')), givenToFiles(access)] as const];
    }),
  );

/**
 * Broad groups that the file itself lets in. An inherited entry counts where the folder gives less: a file that was moved on the same volume keeps
 * the entries of its earlier folder (learn.microsoft.com/troubleshoot/windows-client/windows-security/permissions-on-copying-moving-files).
 */
function broad(access: FactState, ofFolder: Given): FactState {
  if (access.is !== 'value') return access;
  const list = parseAccessList(textOf(access) ?? '');
  const isOfFolder = ({ type, flags, rights, sid }: (typeof list.aces)[number]): boolean =>
    !list.isProtected && flags.includes('ID') && holdsAll(ofFolder.get(`${type} ${sid}`) ?? 0, maskOf(rights) ?? everyRight);
  return { is: 'value', value: allowedSids({ ...list, aces: list.aces.filter((entry) => !isOfFolder(entry)) }).filter(isBroadPrincipal) };
}

function rows(facts: Facts): readonly WireRow[] {
  const folders = givenByFolders(facts);
  return rowsIn(facts, diskFileSecurity).map((row) => ({
    key: row.key,
    facts: { broad: broad(row.state('access'), folders.get(named(folderOf(row.part('path')))) ?? nothing) },
  }));
}

/** Broad groups with access to a virtual disk file that the access list of its folder does not show. */
export const diskFilePrincipals = resource({
  name: 'diskFilePrincipals',
  title: 'Broad groups with access to virtual disk files',
  keyNames: ['path'],
  needs: 'administrator',
  native: 'Get-Acl (security descriptor)',
  scope: { is: 'computed', from: ['diskFileSecurity'], helpedBy: ['folder'], addressed: [], rows },
  label: (row) => row.key['path'] ?? '',
  vmsOf: (key, facts) => diskFileSecurity.resource.vmsOf?.(key, facts) ?? [],
  facts: { broad: fact('groups in the permissions of the file, but not of its folder', { ...sidList, samples: [[], ['S-1-5-32-545']] }) },
});
