import { satisfies } from '../../grammar/expect.ts';
import { isOtherVolume, notSystemDrive } from '../../resources/files/path-volume.ts';
import { vmDiskVolume } from '../../resources/files/vm-disk-volume.ts';
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
  each: vmDiskVolume.targets,
  expect: satisfies(vmDiskVolume.volume, notSystemDrive, (volume) => typeof volume !== 'string' || isOtherVolume(volume)),
  fix: {
    kind: 'steps',
    steps: [
      'If another volume is mounted in a folder of this path, accept the risk: the system drive is not used.',
      'If the host has only one volume, accept the risk and monitor its free space.',
      'Check that another volume has enough free space for the disk and its checkpoints.',
      'Check that no backup, export, merge or replication of the VM is running.',
      'Move the storage of the VM there, in Hyper-V Manager under “Move” or with Hyper-V\\Move-VMStorage -DestinationStoragePath. The VM can keep running.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmDiskVolume.path, 'C:\\Volumes\\VMs\\WEB01\\disk.vhdx'), given(vmDiskVolume.volume, 'C:\\Volumes\\VMs')],
    bad: [given(vmDiskVolume.path, 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks\\disk.vhdx'), given(vmDiskVolume.volume, 'C:')],
  },
});
