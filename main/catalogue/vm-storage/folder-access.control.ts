import { control, given } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { folder } from '../../resources/files/folder.ts';
import { noBroadAccess } from '../../resources/files/folder-goals.ts';
import { parentDiskAccess } from '../../resources/files/parent-disk-access.ts';

export const folderAccess = control({
  id: 'HV-B-07',
  aka: ['W05-07', 'HV-A-25', 'HV-C-11'],
  area: 'vm-storage',
  serves: ['S08', 'S09', 'S10', 'S26'],
  title: 'VM folders are accessible to trusted accounts only',
  titleWhenNotMet: 'Broad groups (Everyone, Users, Authenticated Users …) have access to the VM folder {target}',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker who can read a virtual disk can copy it and open it offline, including every password hash in it.',
  each: folder.targets,
  expect: noBroadAccess,
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users and services with access through Everyone, Users or Authenticated Users',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Everyone, Users, Authenticated Users and similar groups lose access. The folder stops inheriting; VM accounts, SYSTEM and Administrators keep their access.',
    prechecks: [
      {
        say: 'Backup and monitoring do not need membership in Users or Authenticated Users to reach this folder.',
        undecided: 'The account that a job of another product uses is not visible on the host.',
      },
      {
        say: 'Each VM that uses a parent disk in this folder has an entry of its own (NT VIRTUAL MACHINE) in the permissions of the file.',
        holds: is(parentDiskAccess.withoutEntry, []),
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(folder.access, 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;S-1-5-83-0)')],
    bad: [given(folder.access, 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)')],
  },
});
