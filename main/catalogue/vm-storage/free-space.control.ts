import { atLeast } from '../../grammar/expect.ts';
import { vmVolume } from '../../resources/files/vm-volume.ts';
import { control } from '../control.ts';

export const freeSpace = control({
  id: 'HV-B-23',
  area: 'vm-storage',
  serves: ['S01'],
  title: 'Volumes with VM files have at least 15 percent free space',
  titleWhenNotMet: 'The volume {target} with VM files has less than 15 percent free space',
  severity: 'medium',
  depth: 'recommended',
  why: 'When the volume is full, all VMs on it pause. An attacker in one VM can fill its dynamic disk and stop the others.',
  each: vmVolume.targets,
  expect: atLeast(vmVolume.freePercent, 15),
  fix: {
    kind: 'steps',
    steps: [
      'Compare the maximum sizes of the dynamic disks on the volume with its size: Hyper-V\\Get-VHD gives Size and FileSize.',
      'Delete checkpoints, exports and orphaned disks that are no longer needed. Move large VMs to another volume with Hyper-V\\Move-VMStorage.',
      'Enlarge the volume, or give VMs that grow fast a disk of fixed size.',
      'Set up an alert for the free space, and scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
