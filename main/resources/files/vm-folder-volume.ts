import type { Facts } from '../../contract/reading.ts';
import { text } from '../../grammar/kinds.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { vm } from '../hyper-v/vm.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { pathVolume } from './path-volume.ts';

const rows = (facts: Facts): readonly WireRow[] =>
  rowsIn(facts, vm).map((row) => ({
    key: row.key,
    facts: {
      name: row.state('name'),
      configuration: pathVolume(row.state('configurationLocation'), facts),
      checkpoints: pathVolume(row.state('snapshotFileLocation'), facts),
      paging: pathVolume(row.state('smartPagingFilePath'), facts),
    },
  }));

/** The volumes on which the folders of each VM are, by the names that Windows has for them: `C:` for the system drive. */
export const vmFolderVolume = resource({
  name: 'vmFolderVolume',
  title: 'Volumes of VM folders',
  keyNames: ['vm'],
  needs: 'administrator',
  native: 'Get-VM, Get-Partition AccessPaths, Get-Item',
  scope: { is: 'computed', from: ['vm'], addressed: [], helpedBy: ['partition', 'resolvedPath', 'volume'], rows },
  label: (row) => orUnknown(row.text('name'), 'VM', row.key['vm']),
  facts: {
    name: fact('name', text('APP01', 'WEB01')),
    configuration: fact('volume of the configuration folder', text('D:', 'C:')),
    checkpoints: fact('volume of the checkpoint folder', text('D:', 'C:')),
    paging: fact('volume of the paging folder', text('D:', 'C:')),
  },
});
