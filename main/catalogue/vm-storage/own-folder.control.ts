import { control, given } from '../control.ts';
import { machinePlacement } from '../../resources/hyper-v/places/machine-placement.ts';
import { satisfies } from '../../grammar/expect.ts';

export const ownFolder = control({
  id: 'HV-B-05',
  aka: ['HV-B-06'],
  area: 'vm-storage',
  serves: ['S07'],
  title: 'Each VM has its own folder with all its files',
  titleWhenNotMet: 'The files of {target} are not in a folder of their own',
  severity: 'high',
  depth: 'recommended',
  why: 'NTFS permissions and audit entries apply to folders. An attacker with access to one VM in a shared folder can copy the disks of every VM in it.',
  each: machinePlacement.targets,
  expect: satisfies(
    machinePlacement.strangers,
    'all files of the VM are in one folder of its own: no other VM has files there, and it is no root, no default folder and no folder of Windows',
    (names) => names.length === 0,
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Create a folder with the name of the VM on the volume for VMs.',
      'Check the free space: a storage move copies everything before it deletes anything.',
      'Move the storage there, in Hyper-V Manager under “Move” or with Hyper-V\\Move-VMStorage -DestinationStoragePath. The VM can keep running.',
      'Check that no VM uses the files left in the old folder, then delete them.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(machinePlacement.strangers, [])], bad: [given(machinePlacement.strangers, ['WEB01'])] },
});
