import { is } from '../../grammar/expect.ts';
import { diskChildren } from '../../resources/files/disk-children.ts';
import { vmDiskFile } from '../../resources/files/vm-disk-file.ts';
import { control } from '../control.ts';

export const vmDiskAccess = control({
  id: 'HV-B-10',
  area: 'vm-storage',
  serves: ['S08'],
  title: 'Each VM has access to the files of its own virtual disks',
  titleWhenNotMet: 'The VM does not have read and write access to its virtual disk {target}',
  severity: 'high',
  depth: 'recommended',
  why: 'A VM without access to its disk does not start (error 0x80070005). The damage stays hidden while the VM runs, and often follows a change of permissions.',
  each: vmDiskFile.targets,
  expect: is(vmDiskFile.vmAccess, 'ReadWrite'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. The account of the VM gets read and write access to the file; its own other entries are replaced. Inherited entries are taken from the folder again.',
    prechecks: [
      { say: 'No virtual disk on this host has the file as parent disk.', holds: is(diskChildren.children, []) },
      {
        say: 'The file is a disk of this VM, not a copy of a disk of another VM.',
        undecided: 'Hyper-V names the file, but not what an administrator copied there.',
      },
    ],
    undo: { not: 'Undo keeps the access, because the VM does not start without it.' },
  },
  sources: ['hyper-v-security-plan'],
});
