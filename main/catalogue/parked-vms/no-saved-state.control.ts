import { control, given } from '../control.ts';
import { not, oneOf } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';

export const noSavedState = control({
  id: 'HV-C-01',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No machine is left in a saved state',
  titleWhenNotMet: '{target} is in a saved state',
  severity: 'high',
  depth: 'essential',
  why: 'Its memory, with the passwords that were in it, lies in a file in its folder, and it has missed every patch since.',
  each: vm.targets,
  expect: not(oneOf(vm.state, ['Saved', 'FastSaved', 'SavedCritical', 'FastSavedCritical'])),
  fix: {
    kind: 'steps',
    steps: [
      'Find out what the machine is. A domain controller that was saved for longer than the tombstone lifetime (180 days unless changed) is not started again: rebuild it and clean up its metadata.',
      'Otherwise connect it to a quarantine switch, start it, let it patch itself, and shut it down in its guest.',
      'Where nothing in its memory matters, discard the saved state instead: Remove-VMSavedState. What was not written to disk is lost.',
      'Read again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(vm.state, 'Off')], bad: [given(vm.state, 'Saved')] },
});
