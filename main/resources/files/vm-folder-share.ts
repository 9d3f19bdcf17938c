import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { flag, listOf, onOff } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { folderOf, isWithin, unreadPlace, vmPlaces } from '../hyper-v/places/vm-places.ts';
import { smbShare } from './smb-share.ts';

/** The folders of VMs that are in the shared folder, above it or below it. */
function foldersIn(facts: Facts, shared: FactState): FactState {
  if (shared.is === 'absent') return { is: 'value', value: [] };
  if (shared.is !== 'value') return shared;
  const lost = unreadPlace(facts);
  if (lost) return lost;
  const path = textOf(shared) ?? '';
  // A printer and a named pipe have no folder.
  if (path === '') return { is: 'value', value: [] };
  const folders = vmPlaces(facts).map((place) => (place.is === 'disk' ? folderOf(place.path) : place.path));
  return { is: 'value', value: [...new Set(folders.filter((folder) => isWithin(folder, path) || isWithin(path, folder)))].sort() };
}

const rows = (facts: Facts): readonly WireRow[] =>
  rowsIn(facts, smbShare).map((row) => ({
    key: row.key,
    facts: { vmFolders: foldersIn(facts, row.state('path')), special: row.state('special'), encryptData: row.state('encryptData') },
  }));

/** Whether a share of this host gives access to folders of VMs. */
export const vmFolderShare = resource({
  name: 'vmFolderShare',
  title: 'SMB shares over VM folders',
  keyNames: ['share', 'scope'],
  needs: 'administrator',
  native: 'Get-SmbShare, Get-VM, Get-VMHardDiskDrive',
  scope: { is: 'computed', from: ['smbShare', 'vm', 'vmHardDisk'], addressed: [], rows },
  label: (row) => row.key['share'] ?? '',
  facts: {
    vmFolders: fact('VM folders in the share', listOf('a list of folders', [[], ['D:\\VMs\\APP01']])),
    special: fact('administrative share of Windows', flag),
    encryptData: fact('encryption', onOff()),
  },
});
