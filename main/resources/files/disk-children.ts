import type { FactState } from '../../contract/fact-state.ts';
import { isStandIn } from '../../contract/is-stand-in.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { isReadWhole, rowsIn } from '../../grammar/rows.ts';
import { plainPath } from '../hyper-v/places/vm-places.ts';
import { vhd } from './vhd.ts';

const lower = (path: string): string => plainPath(path).toLowerCase();

function rows(facts: Facts): readonly WireRow[] {
  const disks = rowsIn(facts, vhd);
  const isLost = !isReadWhole(facts, vhd) || disks.some((row) => row.state('parents').is !== 'value');
  const found = new Map<string, Set<string>>();
  for (const row of disks)
    for (const parent of row.list('parents') ?? []) found.set(lower(parent), (found.get(lower(parent)) ?? new Set()).add(plainPath(row.part('path'))));
  return disks
    .filter(({ key }) => !isStandIn(key))
    .map((row) => {
      const own = [...(found.get(lower(row.part('path'))) ?? [])].sort();
      const children: FactState =
        isLost && own.length === 0 ? { is: 'unread', why: 'Not all chains of parent disks could be read.' } : { is: 'value', value: own };
      return { key: row.key, facts: { children } };
    });
}

/** Virtual disks of VMs that have the disk of a VM in their chain of parent disks. A disk that is not read may be one of them. */
export const diskChildren = resource({
  name: 'diskChildren',
  title: 'Virtual disks above a disk of a VM',
  keyNames: ['vm', 'path'],
  needs: 'administrator',
  native: 'Get-VHD ParentPath',
  scope: { is: 'computed', from: ['vhd'], addressed: [], rows },
  label: (row) => row.key['path'] ?? '',
  facts: { children: fact('virtual disks with the file as parent disk', listOf('a list of files', [[], ['D:\\VMs\\WEB02\\disk.avhdx']])) },
});
