import { all, is, satisfies } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { isFilePath } from '../../resources/hyper-v/places/vm-places.ts';
import { vmHardDisk } from '../../resources/hyper-v/devices/vm-hard-disk.ts';
import { control, given } from '../control.ts';

export const noPassThroughDisk = control({
  id: 'HV-B-17',
  area: 'vm-storage',
  serves: ['S01', 'S08'],
  title: 'No VM uses a physical disk of the host (pass-through disk)',
  titleWhenNotMet: 'A physical disk of the host is attached to a VM: {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'The guest writes directly to the disk. Permissions, auditing and checkpoints of the host do not apply to it, and most backups do not include it.',
  each: vmHardDisk.targets,
  // Of a disk that the host no longer has, Windows gives no number, but a description in place of the path.
  expect: all(
    is(vmHardDisk.diskNumber, absent),
    satisfies(vmHardDisk.path, 'a file, or no disk', (path) => typeof path !== 'string' || path === '' || isFilePath(path)),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Find out which application in the guest needs the disk.',
      'Create a VHDX file on a volume for VMs, attach it to the VM and copy the data in the guest.',
      'Shut down the VM, remove the physical disk from it, and erase the disk before it is used again.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmHardDisk.diskNumber, absent), given(vmHardDisk.path, 'D:\\VMs\\WEB01\\disk.vhdx')],
    bad: [given(vmHardDisk.diskNumber, 3), given(vmHardDisk.path, 'Disk 3 931.51 GB Bus 0 Lun 0 Target 3')],
  },
});
