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
  title: 'New virtual disks land in a folder of their own',
  titleWhenNotMet: 'New virtual disks land on the system drive or in a folder for everybody',
  severity: 'high',
  depth: 'essential',
  why: 'Whoever may read the folder copies the disk, and a full system drive stops the host with all its machines.',
  expect: satisfies(vmHost.virtualHardDiskPath, 'lies neither on the system drive nor among the files of people', (path) => !publicOrSystem.test(path)),
  fix: {
    kind: 'set',
    class: 'guarded',
    set: is(vmHost.virtualHardDiskPath, askedValues.machineDiskFolder),
    takesEffect: 'now',
    consequence: 'Disks that are made from now on land there. Those that exist stay where they are.',
    prechecks: [{ say: 'The folder exists, only SYSTEM and administrators reach it, and its drive has room.' }],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmHost.virtualHardDiskPath, 'D:\\VMs'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
    bad: [given(vmHost.virtualHardDiskPath, 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
  },
});
