import { control } from '../control.ts';
import { not, oneOf } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';

export const noSavedState = control({
  id: 'HV-C-01',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No VM stays in a saved state',
  titleWhenNotMet: '{target} is in a saved state',
  severity: 'high',
  depth: 'essential',
  why: 'The memory of the VM, including passwords and keys, is stored in a file in its folder. The guest misses every update.',
  each: vm.targets,
  expect: not(oneOf(vm.state, ['Saved', 'FastSaved', 'SavedCritical', 'FastSavedCritical'])),
  fix: {
    kind: 'steps',
    steps: [
      'Identify the VM. Do not start a domain controller that was saved for longer than the tombstone lifetime (default: 180 days). Rebuild it instead, and clean up its metadata.',
      'Otherwise, connect the VM to an isolated switch, start it, install updates and shut it down in the guest.',
      'Deleting a saved state loses the data in its memory. If none of it is needed, delete the saved state instead: Hyper-V\\Remove-VMSavedState.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
