import { textOf, type FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { is, not } from '../../../grammar/expect.ts';
import { listOf, text } from '../../../grammar/kinds.ts';
import type { WireRow } from '../../../grammar/resource-shape.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { orUnknown } from '../../names/or-unknown.ts';
import { vmHardDisk } from '../devices/vm-hard-disk.ts';
import { vm } from '../vm.ts';

/** `\\server\share\…` and `\\?\UNC\server\…`; `\\?\D:\…` is a local path. */
const shareOf = (path: string): string | undefined => {
  const plain = path.replace(/^\\\\\?\\UNC\\/i, '\\\\');
  return /^\\\\[^?.\\][^\\]*\\[^\\]+/.exec(plain)?.[0];
};

const folders = ['path', 'configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'] as const;

/** A VM whose paths are not all known may have files on a share. */
function sharesOf(paths: readonly FactState[]): FactState {
  const open = paths.find((path) => path.is !== 'value' && path.is !== 'absent');
  if (open) return { is: 'unread', why: open.is === 'notAsked' ? 'Not all of its paths were read.' : open.why };
  const found = paths.flatMap((path) => shareOf(textOf(path) ?? '') ?? []);
  return { is: 'value', value: [...new Set(found)].sort() };
}

function rows(facts: Facts): readonly WireRow[] {
  const disks = new Map<string, FactState[]>();
  for (const disk of rowsIn(facts, vmHardDisk)) disks.set(disk.part('vm'), [...(disks.get(disk.part('vm')) ?? []), disk.state('path')]);
  return rowsIn(facts, vm).map((row) => {
    const paths = [...folders.map((folder) => row.state(folder)), ...(disks.get(row.part('vm')) ?? [])];
    return { key: row.key, facts: { name: row.state('name'), shares: sharesOf(paths) } };
  });
}

/** For each VM the SMB shares with its files: it loses its storage when the connection to one fails. */
export const vmSmbStorage = resource({
  name: 'vmSmbStorage',
  title: 'VM files on SMB shares',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-VM Path, ConfigurationLocation, SnapshotFileLocation, SmartPagingFilePath; Get-VMHardDiskDrive Path',
  scope: { is: 'computed', from: ['vm', 'vmHardDisk'], addressed: [], rows },
  label: (row) => orUnknown(row.text('name'), 'VM', row.key['vm']),
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    shares: fact('SMB shares with its files', listOf('a list of shares', [[], ['\\\\nas01\\vms']])),
  },
});

/** A VM has files on a share. */
export const isOnShare = not(is(vmSmbStorage.shares, []));
