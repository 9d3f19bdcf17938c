import { control, given } from '../control.ts';
import { folder } from '../../resources/folder.ts';
import { noBroadAccess } from '../../resources/folder-goals.ts';

export const folderAccess = control({
  id: 'HV-B-07',
  aka: ['W05-07', 'HV-A-25', 'HV-C-11'],
  area: 'vm-storage',
  serves: ['S08', 'S09', 'S10', 'S26'],
  title: 'Only trusted accounts reach the folders of virtual machines',
  titleWhenNotMet: 'Nearly everybody can read the folder {target}',
  severity: 'high',
  depth: 'essential',
  why: 'A virtual disk is a whole computer in one file. Whoever can copy it owns the machine offline, with every password hash in it.',
  each: folder.targets,
  expect: noBroadAccess,
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence:
      'Everyone, Users, Authenticated Users and their like lose access. The folder stops inheriting; the accounts of the machines, SYSTEM and Administrators keep theirs.',
    prechecks: [{ say: 'Backup and monitoring do not rely on membership in Users or Authenticated Users to reach this folder.' }],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(folder.access, 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;S-1-5-83-0)')],
    bad: [given(folder.access, 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)')],
  },
});
