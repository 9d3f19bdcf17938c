import { folder } from '../../resources/files/folder.ts';
import { ownPermissions } from '../../resources/files/folder-goals.ts';
import { control, given } from '../control.ts';

export const folderInheritance = control({
  id: 'HV-B-09',
  area: 'vm-storage',
  serves: ['S08'],
  title: 'VM folders do not inherit permissions',
  titleWhenNotMet: 'The VM folder {target} inherits permissions',
  severity: 'low',
  depth: 'strict',
  why: 'A change of the permissions above the folder gives other accounts access to the virtual hard disks.',
  each: folder.targets,
  expect: ownPermissions,
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. No account loses access: inherited entries become entries of the folder. Later changes above the folder no longer reach it.',
    prechecks: [
      {
        say: 'Administrators do not rely on permissions that are set above this folder.',
        undecided: 'How permissions are maintained in your organization is not visible on the host.',
      },
    ],
  },
  after: ['HV-B-07'],
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(folder.access, 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)')],
    bad: [given(folder.access, 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)')],
  },
});
