import { fact, optional, reference, resource } from '../../grammar/resource.ts';
import { guid, instant, listOf, text } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Checkpoints. One whose state is not Off contains the memory of its VM. */
export const vmSnapshot = resource({
  name: 'vmSnapshot',
  title: 'Checkpoints',
  keyNames: ['checkpoint'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMSnapshot',
    key: { checkpoint: 'Id' },
    one: 'checkpoint',
    allAtOnce: 'checkpoints',
    properties: {
      name: 'Name',
      vm: { of: 'vm', name: 'Id' },
      vmName: { of: 'vm', name: 'Name' },
      state: 'State',
      type: 'SnapshotType',
      createdAt: 'CreationTime',
      parent: 'ParentSnapshotId',
      disks: { name: 'HardDrives', as: 'paths' },
    },
  },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${orUnknown(row.text('name'), 'checkpoint', row.key['checkpoint'])}`,
  facts: {
    name: fact('name', text('before the update', 'clean')),
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    state: fact('VM state in the checkpoint', text('Off', 'Saved')),
    type: fact('type', text('Standard', 'Recovery')),
    createdAt: fact('created', instant),
    parent: optional('checkpoint before it', guid),
    // As they were then: a disk that was detached later is still among them.
    disks: fact('virtual disks', listOf('a list of files', [['D:\\VMs\\APP01\\disk.vhdx'], []])),
  },
});
