import { not, oneOf } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control } from '../control.ts';

export const noPausedVm = control({
  id: 'HV-C-16',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No VM is paused or in a critical state',
  titleWhenNotMet: '{target} is paused or in a critical state',
  severity: 'low',
  depth: 'recommended',
  why: 'A paused VM keeps its memory and gets no updates. A critical state means that its storage cannot be reached: an attack on the storage looks the same.',
  each: vm.targets,
  expect: not(
    oneOf(vm.state, [
      'Paused',
      'RunningCritical',
      'OffCritical',
      'StoppingCritical',
      'SavedCritical',
      'PausedCritical',
      'StartingCritical',
      'ResetCritical',
      'SavingCritical',
      'PausingCritical',
      'ResumingCritical',
      'FastSavedCritical',
      'FastSavingCritical',
    ]),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Critical state: check the volume or the file server with the files of the VM, its free space and its connection.',
      'When the storage is back, the VM continues automatically. Otherwise run Hyper-V\\Resume-VM, or shut it down in the guest and start it again.',
      'Paused by an administrator: ask why, then run Hyper-V\\Resume-VM or shut the VM down.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
