import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { sidList } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { allowedSids, parseAccessList } from '../formats/sddl.ts';
import { folderOf, plainPath } from '../hyper-v/vm-places.ts';
import { isBroadPrincipal } from '../names/well-known-sids.ts';
import { diskFileSecurity } from './disk-file-security.ts';
import { folder } from './folder.ts';

const named = (path: string): string => plainPath(path).replace(/\\+$/, '').toLowerCase();

/** The SIDs that each folder gives access, where its access list was read. */
const sidsOfFolders = (facts: Facts): ReadonlyMap<string, readonly string[]> =>
  new Map(
    rowsIn(facts, folder).flatMap((row) => {
      const access = row.text('access');
      return access === undefined ? [] : [[named(row.part('path')), allowedSids(parseAccessList(access))] as const];
    }),
  );

/**
 * Broad groups that the file itself lets in. An inherited entry counts where the folder does not have it: a file that was moved on the same volume keeps
 * the entries of its earlier folder (learn.microsoft.com/troubleshoot/windows-client/windows-security/permissions-on-copying-moving-files).
 */
function broad(access: FactState, ofFolder: readonly string[]): FactState {
  if (access.is !== 'value') return access;
  const list = parseAccessList(textOf(access) ?? '');
  const isOfFolder = (entry: (typeof list.aces)[number]): boolean => !list.isProtected && entry.flags.includes('ID') && ofFolder.includes(entry.sid);
  return { is: 'value', value: allowedSids({ ...list, aces: list.aces.filter((entry) => !isOfFolder(entry)) }).filter(isBroadPrincipal) };
}

function rows(facts: Facts): readonly WireRow[] {
  const folders = sidsOfFolders(facts);
  return rowsIn(facts, diskFileSecurity).map((row) => ({
    key: row.key,
    facts: { broad: broad(row.state('access'), folders.get(named(folderOf(row.part('path')))) ?? []) },
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
