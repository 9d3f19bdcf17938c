import type { FactState } from '../../contract/fact-state.ts';
import { isStandIn } from '../../contract/is-stand-in.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { maskOf } from '../formats/access-mask.ts';
import { allowedSids, parseAccessList } from '../formats/sddl.ts';
import { isWithin, plainPath } from '../hyper-v/places/vm-places.ts';
import { virtualMachines, virtualMachineSid } from '../names/well-known-sids.ts';
import { diskFileSecurity } from './disk-file-security.ts';
import { folder } from './folder.ts';
import { unreadChains, vhd } from './vhd.ts';

/** Whether entries for the VM, or for all VMs, let it read the data of the file. */
function letsIn(access: string, vm: string): boolean {
  const list = parseAccessList(access);
  const reading = list.aces.filter((entry) => ((maskOf(entry.rights) ?? 0) & 1) !== 0);
  return allowedSids({ ...list, aces: reading }).some((sid) => sid === virtualMachines || sid === virtualMachineSid(vm));
}

/** Each VM with a parent disk, and whether it can read the disk by an entry of its own: undefined where that is not known. */
interface Reader {
  readonly path: string;
  readonly vm: string;
  readonly isLetIn: boolean | undefined;
}
function readersIn(facts: Facts): readonly Reader[] {
  const lists = new Map(rowsIn(facts, diskFileSecurity).map((row) => [row.part('path').toLowerCase(), row.text('access')]));
  return rowsIn(facts, vhd).flatMap((row) =>
    (row.list('parents') ?? []).map((parent) => {
      const path = plainPath(parent);
      const access = lists.get(path.toLowerCase());
      return { path, vm: row.part('vm'), isLetIn: access === undefined ? undefined : letsIn(access, row.part('vm')) };
    }),
  );
}

function rows(facts: Facts): readonly WireRow[] {
  const readers = readersIn(facts);
  const lost = new Set([...unreadChains(facts), ...rowsIn(facts, vhd).filter(({ key }) => isStandIn(key))].map((row) => row.part('vm')));
  return rowsIn(facts, folder).map((row) => {
    const own = readers.filter(({ path }) => isWithin(path, row.part('path')));
    const without = [...new Set(own.filter(({ isLetIn }) => isLetIn === false).map(({ path }) => path))].sort();
    const isOpen = own.some(({ isLetIn }) => isLetIn === undefined) || (folder.resource.vmsOf?.(row.key, facts) ?? []).some((vm) => lost.has(vm));
    const state: FactState =
      isOpen && without.length === 0
        ? { is: 'unread', why: 'Not all parent disks of the VMs with files in this folder could be read.' }
        : { is: 'value', value: without };
    return { key: row.key, facts: { withoutEntry: state } };
  });
}

/** Parent disks in a VM folder that a VM can read only by the entries of other accounts. */
export const parentDiskAccess = resource({
  name: 'parentDiskAccess',
  title: 'Access of VMs to parent disks',
  keyNames: ['path'],
  needs: 'administrator',
  native: 'Get-VHD ParentPath, Get-Acl (security descriptor)',
  scope: { is: 'computed', from: ['folder', 'vhd', 'diskFileSecurity'], addressed: [], rows },
  label: (row) => row.key['path'] ?? '',
  vmsOf: (key, facts) => folder.resource.vmsOf?.(key, facts) ?? [],
  facts: {
    withoutEntry: fact('parent disks without an entry for a VM that uses them', listOf('a list of files', [[], ['D:\\Templates\\base.vhdx']])),
  },
});
