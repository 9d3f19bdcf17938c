import { oneOf } from '../../grammar/expect.ts';
import { folder } from '../../resources/files/folder.ts';
import { trustedInstaller } from '../../resources/names/well-known-sids.ts';
import { control, given } from '../control.ts';

export const folderOwner = control({
  id: 'HV-B-11',
  area: 'vm-storage',
  serves: ['S08'],
  title: 'VM folders are owned by Administrators or SYSTEM',
  titleWhenNotMet: 'The owner of the VM folder {target} is not Administrators or SYSTEM',
  severity: 'low',
  depth: 'strict',
  why: 'The owner of a folder can always change its permissions. An attacker with this account gives itself access to the virtual hard disks.',
  each: folder.targets,
  expect: oneOf(folder.owner, ['S-1-5-32-544', 'S-1-5-18', trustedInstaller]),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'The present owner: it can no longer change the permissions of the folder',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Administrators becomes the owner of the folder. Permissions stay the same.',
    prechecks: [
      {
        say: 'No backup, deployment or management product relies on being the owner of this folder.',
        undecided: 'Which product created the folder, and why, is not visible on the host.',
      },
    ],
  },
  after: ['HV-B-09'],
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(folder.owner, 'S-1-5-32-544')], bad: [given(folder.owner, 'S-1-5-21-1004336348-1177238915-682003330-1104')] },
});
