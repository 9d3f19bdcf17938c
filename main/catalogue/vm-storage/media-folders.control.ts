import { control, given } from '../control.ts';
import { satisfies } from '../../grammar/expect.ts';
import { mediaFolder } from '../../resources/files/media-folder.ts';
import { broadWriters } from '../../resources/files/broad-writers.ts';

export const mediaFolders = control({
  id: 'HV-B-22',
  area: 'vm-storage',
  serves: ['S08', 'S11'],
  title: 'Folders of ISO and floppy files are writable for trusted accounts only',
  titleWhenNotMet: 'Broad groups (Everyone, Users, Authenticated Users …) can change files in the media folder {target}',
  severity: 'low',
  depth: 'recommended',
  why: 'An attacker with an ordinary account replaces an ISO file. The next guest that starts or installs from it runs the program of the attacker.',
  each: mediaFolder.targets,
  expect: satisfies(mediaFolder.access, 'no broad group (Everyone, Users, Authenticated Users …) can write', (access) => broadWriters(access).length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'List the permissions: Get-Acl -LiteralPath PATH | Format-List -Property AccessToString.',
      'Name the accounts that add ISO files. Give them write access.',
      'Remove the write access of Everyone, Users and Authenticated Users in the security settings of the folder. Read access can stay.',
      'Compare the ISO files with the hashes of their vendors: Get-FileHash -LiteralPath FILE. Replace a file that differs.',
      'Search for answer files (autounattend, unattend, cloud-init, seed) that contain passwords. Move them away, and change the passwords.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(mediaFolder.access, 'D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)')],
    bad: [given(mediaFolder.access, 'D:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIID;0x1301bf;;;AU)')],
  },
});
