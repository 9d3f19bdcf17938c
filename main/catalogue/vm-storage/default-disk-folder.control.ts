import { askedValues } from '../../resources/questions/asked-values.ts';
import { control, given } from '../control.ts';
import { is, satisfies } from '../../grammar/expect.ts';
import { vmHost } from '../../resources/hyper-v/vm-host.ts';

/** Cluster volumes are mounted under C:\ClusterStorage, but are other volumes. */
const publicOrSystem = /^[A-Za-z]:\\(Users|Windows|ProgramData)(\\|$)|^C:\\(?!ClusterStorage\\)/i;

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
  expect: satisfies(vmHost.virtualHardDiskPath, 'not on the system drive and not in Users, Windows or ProgramData', (path) => !publicOrSystem.test(path)),
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
    good: [given(vmHost.virtualHardDiskPath, 'D:\\VMs'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
    bad: [given(vmHost.virtualHardDiskPath, 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
  },
});
