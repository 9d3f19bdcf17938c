import { any, is, within } from '../../grammar/expect.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { folderPrincipals } from '../../resources/files/folder-principals.ts';
import { control, given } from '../control.ts';

const backup = 'S-1-5-21-1004336348-1177238915-682003330-1104';

export const expectedPrincipals = control({
  id: 'HV-B-08',
  area: 'vm-storage',
  serves: ['S08'],
  title: 'VM folders are accessible to expected accounts only',
  titleWhenNotMet: 'Accounts that you have not named have access to the VM folder {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker with one of these accounts can copy the virtual hard disks, with every password hash in them. Deleted accounts show that the list is not maintained.',
  each: folderPrincipals.targets,
  expect: any(is(folderPrincipals.others, []), within(folderPrincipals.others, askedValues.trustedVmFolderAccounts)),
  fix: {
    kind: 'steps',
    steps: [
      'Find out for each account why it needs access: backup, cluster, Virtual Machine Manager, monitoring. Name those accounts in your answers.',
      'Remove the other entries on the security page of the folder, or with icacls.exe /remove:g. Do not reset the permissions.',
      'If the entry is inherited, disable inheritance first and convert the entries (HV-B-09), or remove it where it is set.',
      'Keep the entries of NT VIRTUAL MACHINE and of capabilities (S-1-15-3): VMs do not start without them.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(folderPrincipals.others, [backup]), given(askedValues.trustedVmFolderAccounts, [backup])],
    bad: [given(folderPrincipals.others, [backup]), given(askedValues.trustedVmFolderAccounts, [])],
  },
});
