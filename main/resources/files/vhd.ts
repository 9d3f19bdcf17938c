import { isStandIn } from '../../contract/is-stand-in.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf, text, word } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { diskFileKeys, diskFilesLeftOut, whyFileNotRead } from './disk-file-keys.ts';

/** What Hyper-V reads in the file of each virtual disk, with one call for each file. */
export const vhd = resource({
  name: 'vhd',
  title: 'Kinds and parents of virtual disks',
  keyNames: ['vm', 'path'],
  needs: 'administrator',
  lane: 'main',
  native: 'Get-VHD',
  scope: { is: 'derived', from: ['vmHardDisk'], keys: diskFileKeys, leftOut: diskFilesLeftOut },
  label: (row) => row.key['path'] ?? '',
  facts: {
    type: fact('disk type', word('Dynamic', 'Fixed', 'Differencing', 'Unknown')),
    maximumSize: fact('maximum size in bytes', text('137438953472', '2199023255552')),
    parents: fact('parent disks, nearest first', listOf('a list of files', [[], ['D:\\Templates\\base.vhdx']])),
  },
});

/** The files on drives of this host whose parent disks could not be read. */
export const unreadChains = (facts: Facts): readonly TypedRow<typeof vhd>[] =>
  rowsIn(facts, vhd).filter((row) => !isStandIn(row.key) && whyFileNotRead(row.part('path')) === undefined && row.state('parents').is !== 'value');
