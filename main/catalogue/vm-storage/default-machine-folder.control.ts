import { askedValues } from '../../resources/questions/asked-values.ts';
import { is, satisfies } from '../../grammar/expect.ts';
import { defaultFolderVolume } from '../../resources/files/default-folder-volume.ts';
import { isOtherVolume, notSystemDrive } from '../../resources/files/path-volume.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';
import { control, given } from '../control.ts';

export const defaultMachineFolder = control({
  id: 'HV-B-01',
  area: 'vm-storage',
  serves: ['S07', 'S08'],
  title: 'The default folder for VMs is outside the system drive',
  titleWhenNotMet: 'The default folder for VMs is on the system drive',
  severity: 'medium',
  depth: 'recommended',
  why: 'Saved states and checkpoints of new VMs fill the system drive, and then the host and all VMs stop. An attacker in one VM can cause that.',
  expect: satisfies(defaultFolderVolume.machines, notSystemDrive, isOtherVolume),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    set: is(vmHost.virtualMachinePath, askedValues.machineDiskFolder),
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. New VMs are created in the new folder; existing VMs stay where they are.',
    prechecks: [
      {
        say: 'The folder exists, only SYSTEM and Administrators have access, and its volume has free space.',
        undecided: 'The path is your answer. Castellan reads a folder only if it contains files of VMs.',
      },
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(defaultFolderVolume.machines, 'D:'), given(vmHost.virtualMachinePath, 'D:\\VMs'), given(askedValues.machineDiskFolder, 'D:\\VMs')],
    bad: [
      given(defaultFolderVolume.machines, 'C:'),
      given(vmHost.virtualMachinePath, 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V'),
      given(askedValues.machineDiskFolder, 'D:\\VMs'),
    ],
  },
});
