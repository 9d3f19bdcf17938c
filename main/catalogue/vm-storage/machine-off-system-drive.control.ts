import { all, satisfies } from '../../grammar/expect.ts';
import { isOtherVolume, notSystemDrive } from '../../resources/files/path-volume.ts';
import { vmFolderVolume } from '../../resources/files/vm-folder-volume.ts';
import { control, given } from '../control.ts';

export const machineOffSystemDrive = control({
  id: 'HV-B-03',
  area: 'vm-storage',
  serves: ['S01', 'S07'],
  title: 'Configuration, checkpoints and paging files of VMs are outside the system drive',
  titleWhenNotMet: 'Configuration, checkpoints or paging files of {target} are on the system drive',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM can fill the system drive with its saved state, checkpoints or paging file. The host and all VMs then stop.',
  each: vmFolderVolume.targets,
  expect: all(
    satisfies(vmFolderVolume.configuration, notSystemDrive, isOtherVolume),
    satisfies(vmFolderVolume.checkpoints, notSystemDrive, isOtherVolume),
    satisfies(vmFolderVolume.paging, notSystemDrive, isOtherVolume),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'If another volume is mounted in a folder of this path, accept the risk: the system drive is not used.',
      'Create a folder with the name of the VM on the volume for VMs. Give access to SYSTEM and Administrators only.',
      'Check that no backup, export, merge or replication of the VM is running, and that the volume has enough free space.',
      'Move the storage there, in Hyper-V Manager under “Move” or with Hyper-V\\Move-VMStorage -DestinationStoragePath. The VM can keep running.',
      'In a failover cluster, move it to a cluster volume and then run Update-ClusterVirtualMachineConfiguration.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmFolderVolume.configuration, 'D:'), given(vmFolderVolume.checkpoints, 'C:\\Volumes\\VMs'), given(vmFolderVolume.paging, 'D:')],
    bad: [given(vmFolderVolume.configuration, 'D:'), given(vmFolderVolume.checkpoints, 'C:'), given(vmFolderVolume.paging, 'D:')],
  },
});
