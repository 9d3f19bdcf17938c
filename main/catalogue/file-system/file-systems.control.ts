import { oneOf, satisfies } from '../../grammar/expect.ts';
import { volume } from '../../resources/files/volume.ts';
import { control, given } from '../control.ts';

export const fileSystems = control({
  id: 'W05-01',
  aka: ['HV-B-20'],
  area: 'file-system',
  serves: ['S08', 'S26'],
  title: 'Fixed volumes with a drive letter use NTFS or ReFS',
  titleWhenNotMet: 'The volume {target} uses a file system without permissions',
  severity: 'high',
  depth: 'essential',
  why: 'FAT32 and exFAT have no permissions. Every account that can sign in to the host can read and change all files on the volume.',
  each: volume.targets
    .where(oneOf(volume.driveType, ['Fixed', '3']))
    // The EFI system partition is FAT32 and has no letter.
    .where(satisfies(volume.letter, 'has a drive letter', (letter) => typeof letter === 'string' && /^[A-Za-z]$/.test(letter))),
  expect: oneOf(volume.fileSystem, ['NTFS', 'ReFS', 'CSVFS', 'CSVFS_NTFS', 'CSVFS_ReFS']),
  fix: {
    kind: 'steps',
    steps: [
      'Copy the files of the volume to a safe place and shut down VMs that use it.',
      'FAT32: convert it without loss with convert.exe D: /FS:NTFS. exFAT: format the volume with NTFS or ReFS.',
      'Copy the files back, set permissions for each folder, and check that VMs start.',
      'Scan again.',
    ],
  },
  sources: ['stig-ws2022', 'hyper-v-security-plan'],
  examples: {
    good: [given(volume.driveType, 'Fixed'), given(volume.letter, 'D'), given(volume.fileSystem, 'NTFS')],
    bad: [given(volume.driveType, 'Fixed'), given(volume.letter, 'D'), given(volume.fileSystem, 'exFAT')],
  },
});
