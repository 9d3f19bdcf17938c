import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { parentDisk } from './parent-disk.ts';
import { plainPath, unreadPlace, vmPlaces } from '../hyper-v/places/vm-places.ts';

const lower = (path: string): string => plainPath(path).toLowerCase();

function rows(facts: Facts): readonly WireRow[] {
  const disks = vmPlaces(facts).filter((place) => place.is === 'disk');
  const lost = unreadPlace(facts);
  return rowsIn(facts, parentDisk).map((row) => {
    const names = new Set(disks.filter((place) => lower(place.path) === lower(row.part('path'))).map((place) => place.vmName));
    const attachedTo: FactState = lost && names.size === 0 ? lost : { is: 'value', value: [...names].sort() };
    return { key: row.key, facts: { attachedTo } };
  });
}

/** VMs that have a shared parent disk itself attached, and write to it. */
export const parentDiskUse = resource({
  name: 'parentDiskUse',
  title: 'VMs with a parent disk attached directly',
  keyNames: ['path'],
  needs: 'administrator',
  native: 'Get-VMHardDiskDrive Path',
  scope: { is: 'computed', from: ['parentDisk', 'vm', 'vmHardDisk'], addressed: [], rows },
  label: (row) => row.key['path'] ?? '',
  facts: { attachedTo: fact('VMs with the parent disk attached directly', listOf('a list of VMs', [[], ['TPL-WS2022']])) },
});
