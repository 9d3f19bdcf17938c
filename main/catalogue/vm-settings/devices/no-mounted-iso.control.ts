import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { absent } from '../../../grammar/kind.ts';
import { vmDvdDrive } from '../../../resources/hyper-v/devices/vm-dvd-drive.ts';

export const noMountedIso = control({
  id: 'HV-D-13',
  area: 'vm-settings',
  serves: ['S15', 'S20'],
  title: 'Virtual DVD drives are empty',
  titleWhenNotMet: 'A medium is in the virtual DVD drive of {target}',
  severity: 'low',
  severityWhen: { holds: is(vmDvdDrive.mediaType, 'PassThrough'), severity: 'medium' },
  depth: 'recommended',
  why: 'Installation media can contain answer files with passwords, which each user of the guest can read. A physical drive connects the guest to a device of the host.',
  each: vmDvdDrive.targets,
  expect: is(vmDvdDrive.path, absent),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests that install or run from the medium',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. A guest that installs or runs from the medium stops. Undo needs the same file in the same folder.',
    prechecks: [
      {
        say: 'The guest does not install or run from the medium (setup in progress, live system, appliance).',
        undecided: 'Which files of the medium the guest uses cannot be read from the host.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
