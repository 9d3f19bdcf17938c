import { is, satisfies } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { isOnSystemDrive } from '../../resources/files/vm-places.ts';
import { vmHardDisk } from '../../resources/hyper-v/vm-hard-disk.ts';
import { control, given } from '../control.ts';

export const diskOffSystemDrive = control({
  id: 'HV-B-04',
  area: 'vm-storage',
  serves: ['S01', 'S07'],
  title: 'Virtual hard disks are outside the system drive',
  titleWhenNotMet: 'The virtual hard disk {target} is on the system drive',
  severity: 'medium',
  depth: 'recommended',
  why: 'A virtual hard disk that grows fills the system drive. An attacker in the VM can stop the host and all other VMs in this way.',
  each: vmHardDisk.targets.where(is(vmHardDisk.diskNumber, absent)),
  expect: satisfies(vmHardDisk.path, 'not on the drive C', (path) => typeof path !== 'string' || path === '' || !isOnSystemDrive(path)),
  fix: {
    kind: 'steps',
    steps: [
      'If another volume is mounted in a folder of this path, accept the risk: the system drive is not used.',
      'If the host has only one volume, accept the risk and monitor its free space.',
      'Check that another volume has enough free space for the disk and its checkpoints.',
      'Check that no backup, export, merge or replication of the VM is running.',
      'Move the storage of the VM there, in Hyper-V Manager under “Move” or with Move-VMStorage -DestinationStoragePath. The VM can keep running.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmHardDisk.diskNumber, absent), given(vmHardDisk.path, 'D:\\VMs\\WEB01\\disk.vhdx')],
    bad: [given(vmHardDisk.diskNumber, absent), given(vmHardDisk.path, 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks\\disk.vhdx')],
  },
});
