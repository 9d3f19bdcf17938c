import { askedValues } from '../../resources/questions/asked-values.ts';
import { control, given } from '../control.ts';
import { all, is, satisfies } from '../../grammar/expect.ts';
import { defaultFolderVolume } from '../../resources/files/default-folder-volume.ts';
import { isOtherVolume, notSystemDrive } from '../../resources/files/path-volume.ts';
import { plainPath } from '../../resources/hyper-v/places/vm-places.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';

const isPublic = (path: string): boolean => /^[A-Za-z]:\\(Users|Windows|ProgramData)(\\|$)/i.test(plainPath(path));

/** Every user who is signed in can write there; below ProgramData and on the system drive, new disks can only fill the drive. */
const usersFolder = /^[A-Za-z]:\\Users(\\|$)/i;

export const defaultDiskFolder = control({
  id: 'HV-B-02',
  area: 'vm-storage',
  serves: ['S07', 'S08'],
  title: 'The default folder for virtual hard disks is outside the system drive and public folders',
  titleWhenNotMet: 'The default folder for virtual hard disks is on the system drive or in a public folder',
  severity: 'high',
  severityWhen: { holds: satisfies(vmHost.virtualHardDiskPath, 'not in Users', (path) => !usersFolder.test(path)), severity: 'medium' },
  depth: 'essential',
  why: 'An attacker who can read the folder can copy new virtual disks. If new disks fill the system drive, the host and all VMs stop.',
  expect: all(
    satisfies(defaultFolderVolume.disks, notSystemDrive, isOtherVolume),
    satisfies(vmHost.virtualHardDiskPath, 'not in Users, Windows or ProgramData', (path) => !isPublic(path)),
  ),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    set: is(vmHost.virtualHardDiskPath, askedValues.machineDiskFolder),
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. New virtual disks are created in the new folder; existing disks stay where they are.',
    prechecks: [
      {
        say: 'The folder exists, only SYSTEM and Administrators have access, and its volume has free space.',
        undecided: 'The path is your answer. Castellan reads a folder only if it contains files of VMs.',
      },
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(defaultFolderVolume.disks, 'D:'), given(vmHost.virtualHardDiskPath, 'D:\\VMs'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
    bad: [
      given(defaultFolderVolume.disks, 'C:'),
      given(vmHost.virtualHardDiskPath, 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'),
      given(askedValues.machineDiskFolder, 'D:\\VMs'),
    ],
  },
});
