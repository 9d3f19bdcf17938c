import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { absent } from '../../../grammar/kind.ts';
import { vmFloppyDrive } from '../../../resources/hyper-v/devices/vm-floppy-drive.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';

export const noFloppyFile = control({
  id: 'HV-D-16',
  area: 'vm-settings',
  serves: ['S15', 'S20'],
  title: 'Virtual floppy disk drives of generation 1 VMs are empty',
  titleWhenNotMet: 'A file is in the virtual floppy disk drive of {target}',
  severity: 'low',
  depth: 'recommended',
  why: 'A virtual floppy disk file (VFD) often contains an answer file with the administrator password, which each user of the guest can read.',
  each: vm.targets.where(is(vm.generation, 1)),
  expect: is(vmFloppyDrive.path, absent),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests that start from the floppy disk file or store settings in it',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. A guest that starts from the file or stores settings in it stops working. Undo needs the same file in the same folder.',
    prechecks: [
      {
        say: 'The guest does not use the floppy disk file.',
        undecided: 'Which files of the disk the guest uses cannot be read from the host.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
