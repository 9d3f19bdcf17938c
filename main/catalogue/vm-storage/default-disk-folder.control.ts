import { askedValues } from '../../resources/asked.ts';
import { control, given } from '../control.ts';
import { is, satisfies } from '../../resources/grammar/expect.ts';
import { vmHost } from '../../resources/vm-host.ts';

/** Volumes of a cluster only look as if they lay on C:. */
const publicOrSystem = /^[A-Za-z]:\\(Users|Windows|ProgramData)(\\|$)|^C:\\(?!ClusterStorage\\)/i;

export const defaultDiskFolder = control({
  id: 'HV-B-02',
  area: 'vm-storage',
  serves: ['S07', 'S08'],
  title: 'New virtual disks are created in a VM folder outside the system drive',
  titleWhenNotMet: 'New virtual disks are created on the system drive or in a public folder',
  severity: 'high',
  depth: 'essential',
  why: 'Every user who can read the default folder can copy new virtual disks. A full system drive stops the host and all VMs.',
  expect: satisfies(vmHost.virtualHardDiskPath, 'lies neither on the system drive nor among the files of people', (path) => !publicOrSystem.test(path)),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    set: is(vmHost.virtualHardDiskPath, askedValues.machineDiskFolder),
    takesEffect: 'now',
    consequence: 'New virtual disks are created in the new folder. Existing disks stay where they are.',
    prechecks: [
      {
        say: 'The folder exists, only SYSTEM and Administrators have access, and its volume has free space.',
        undecided: 'The folder is your answer; it is not read before it holds VMs.',
      },
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmHost.virtualHardDiskPath, 'D:\\VMs'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
    bad: [given(vmHost.virtualHardDiskPath, 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
  },
});
