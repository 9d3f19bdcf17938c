import type { Facts } from '../../contract/reading.ts';
import { text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vmHost } from '../hyper-v/host/vm-host.ts';
import { pathVolume } from './path-volume.ts';

const rows = (facts: Facts): readonly WireRow[] =>
  rowsIn(facts, vmHost).map((row) => ({
    key: row.key,
    facts: { machines: pathVolume(row.state('virtualMachinePath'), facts), disks: pathVolume(row.state('virtualHardDiskPath'), facts) },
  }));

/** The volumes on which Hyper-V creates VMs and virtual disks: `C:` for the system drive. */
export const defaultFolderVolume = resource({
  name: 'defaultFolderVolume',
  title: 'Volumes of the default folders',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-VMHost, Get-Partition AccessPaths, Get-Item',
  scope: { is: 'computed', from: ['vmHost'], addressed: [], helpedBy: ['partition', 'resolvedPath', 'volume'], rows },
  facts: {
    machines: fact('volume of the default folder for VMs', text('D:', 'C:')),
    disks: fact('volume of the default folder for virtual hard disks', text('D:', 'C:')),
  },
});
