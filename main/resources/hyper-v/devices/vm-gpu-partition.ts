import { fact, optional, reference, resource } from '../../../grammar/resource.ts';
import { flag, shownAs, text } from '../../../grammar/kinds.ts';
import { withPresence } from '../with-presence.ts';

/** Parts of a graphics processor (GPU) of the host that virtual machines use. */
export const vmGpuPartition = resource({
  name: 'vmGpuPartition',
  title: 'GPU partitions of VMs',
  keyNames: ['vm', 'partition'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMGpuPartitionAdapter',
    key: { vm: { of: 'vm' }, partition: 'Id' },
    one: 'GPU partition',
    allAtOnce: 'gpuPartitions',
    properties: { vm: { of: 'vm', name: 'Id' }, vmName: { of: 'vm', name: 'Name' }, name: 'Name' },
  },
  wire: { rows: withPresence },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${row.text('name') ?? 'GPU partition'}`,
  facts: {
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    name: optional('name', text('GPU Partition Settings', 'GPU')),
    present: fact('GPU partition', shownAs(flag, { true: 'present', false: 'none' })),
  },
});
