import { is } from '../../grammar/expect.ts';
import { diskFilePrincipals } from '../../resources/files/disk-file-principals.ts';
import { diskFileSecurity } from '../../resources/files/disk-file-security.ts';
import { control, given } from '../control.ts';

export const diskFileAccess = control({
  id: 'HV-B-26',
  area: 'vm-storage',
  serves: ['S08'],
  title: 'Files of virtual disks and parent disks are accessible to trusted accounts only',
  titleWhenNotMet: 'Broad groups (Everyone, Users, Authenticated Users …) have access to the virtual disk file {target}',
  severity: 'high',
  depth: 'essential',
  why: 'A file can be open although its folder is not, for example after a move on the same volume. An attacker who can read it copies the disk and opens it offline.',
  each: diskFileSecurity.targets,
  expect: is(diskFilePrincipals.broad, []),
  fix: {
    kind: 'steps',
    steps: [
      'List the permissions: Get-Acl -LiteralPath PATH | Format-List -Property AccessToString.',
      'Check that each VM that uses the file has an entry of its own (NT VIRTUAL MACHINE). A VM without access to its disk or a parent disk does not start.',
      'Remove the entries of Everyone, Users and Authenticated Users in the security settings of the file. Do not reset the permissions.',
      'If an entry is inherited, but the folder does not have it, take the entries of the folder again: icacls.exe PATH /inheritance:e.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(diskFileSecurity.access, 'D:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)'), given(diskFilePrincipals.broad, [])],
    bad: [given(diskFileSecurity.access, 'D:AI(A;;FR;;;BU)(A;ID;FA;;;SY)(A;ID;FA;;;BA)'), given(diskFilePrincipals.broad, ['S-1-5-32-545'])],
  },
});
