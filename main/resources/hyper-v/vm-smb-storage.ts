import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { isReadWhole, rowsIn } from '../../grammar/rows.ts';
import { vmHardDisk } from './vm-hard-disk.ts';
import { vm } from './vm.ts';

/** `\\server\share\…` and `\\?\UNC\server\…`; `\\?\D:\…` is a local path. */
const shareOf = (path: string): string | undefined => {
  const plain = path.replace(/^\\\\\?\\UNC\\/i, '\\\\');
  return /^\\\\[^?.\\][^\\]*\\[^\\]+/.exec(plain)?.[0];
};

function shares(facts: Facts): FactState {
  if (!isReadWhole(facts, vm) || !isReadWhole(facts, vmHardDisk)) return { is: 'unread', why: 'Not all VMs and disks could be read.' };
  const places = (['path', 'configurationLocation', 'snapshotFileLocation', 'smartPagingFilePath'] as const).flatMap((property) =>
    rowsIn(facts, vm).map((row) => [row.text('name') ?? row.part('vm'), row.text(property)] as const),
  );
  const names = new Map(rowsIn(facts, vm).map((row) => [row.part('vm'), row.text('name') ?? row.part('vm')]));
  const disks = rowsIn(facts, vmHardDisk).map((row) => [names.get(row.part('vm')) ?? row.part('vm'), row.text('path')] as const);
  const found = [...places, ...disks].flatMap(([name, path]) => {
    const share = path === undefined ? undefined : shareOf(path);
    return share === undefined ? [] : [`${name} on ${share}`];
  });
  return { is: 'value', value: [...new Set(found)].sort() };
}

/** VMs with files on SMB shares: they lose their storage when the connection to it fails. */
export const vmSmbStorage = resource({
  name: 'vmSmbStorage',
  title: 'VM files on SMB shares',
  keyNames: [],
  needs: 'hyperVAdministrators',
  native: 'Get-VM Path, ConfigurationLocation, SnapshotFileLocation, SmartPagingFilePath; Get-VMHardDiskDrive Path',
  scope: { is: 'computed', from: ['vm', 'vmHardDisk'], addressed: [], rows: (facts) => [{ key: {}, facts: { shares: shares(facts) } }] },
  facts: { shares: fact('VMs with files on SMB shares', listOf('a list of VMs and shares', [[], ['APP01 on \\\\nas01\\vms']])) },
});
