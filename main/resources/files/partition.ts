import { optional, resource } from '../../grammar/resource.ts';
import { listOf } from '../../grammar/kinds.ts';

/** Partitions of this host: where their volumes are mounted. */
export const partition = resource({
  name: 'partition',
  title: 'Partitions',
  keyNames: ['disk', 'partition'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'Storage',
    read: 'Get-Partition',
    key: { disk: 'DiskNumber', partition: 'PartitionNumber' },
    one: 'partition',
    many: 'partitions',
    documented: { 'Get-Partition': 'https://learn.microsoft.com/windows-hardware/drivers/storage/msft-partition' },
    properties: { accessPaths: 'AccessPaths' },
  },
  label: (row) => `disk ${row.key['disk'] ?? ''}, partition ${row.key['partition'] ?? ''}`,
  facts: {
    // A drive letter, folders in which the volume is mounted, and its id: `D:\`, `D:\Mount\Data\` and `\\?\Volume{…}\`.
    accessPaths: optional('access paths', listOf('a list of paths', [['D:\\'], ['D:\\Mount\\Data\\']])),
  },
});
