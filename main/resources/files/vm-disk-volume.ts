import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { vmHardDisk } from '../hyper-v/devices/vm-hard-disk.ts';
import { pathVolume } from './path-volume.ts';

function volumeOf(row: TypedRow<typeof vmHardDisk>, facts: Facts): FactState {
  const number = row.state('diskNumber');
  return number.is === 'absent' ? pathVolume(row.state('path'), facts) : number;
}

/** A physical disk has no file, so it is not listed. Where it is not known whether it is one, its volume is not known either. */
const rows = (facts: Facts): readonly WireRow[] =>
  rowsIn(facts, vmHardDisk)
    .filter((row) => row.state('diskNumber').is !== 'value')
    .map((row) => ({ key: row.key, facts: { vmName: row.state('vmName'), path: row.state('path'), volume: volumeOf(row, facts) } }));

/** The volume on which the file of each virtual disk is: `C:` for the system drive. */
export const vmDiskVolume = resource({
  name: 'vmDiskVolume',
  title: 'Volumes of virtual disks',
  keyNames: ['vm', 'controllerType', 'controllerNumber', 'controllerLocation'],
  needs: 'administrator',
  native: 'Get-VMHardDiskDrive, Get-Partition AccessPaths, Get-Item',
  scope: { is: 'computed', from: ['vmHardDisk'], addressed: [], helpedBy: ['partition', 'resolvedPath', 'volume'], rows },
  label: (row) => vmHardDisk.resource.label(row),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    path: optional('file', text('D:\\VMs\\APP01\\disk.vhdx', 'D:\\VMs\\WEB01\\disk.vhdx')),
    // A drive of a VM can be without a disk.
    volume: optional('volume of the file', text('D:', 'C:')),
  },
});
