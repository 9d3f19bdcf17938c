import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';

export const automaticCheckpoints = control({
  id: 'HV-C-04',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'Machines take no checkpoints by themselves',
  titleWhenNotMet: '{target} takes a checkpoint at every start',
  severity: 'low',
  depth: 'recommended',
  why: 'An automatic checkpoint is one more copy of the machine that nobody made on purpose and nobody looks after.',
  each: vm.targets,
  // Server 2016 does not have them: the property is missing there, and the control does not apply.
  expect: is(vm.automaticCheckpointsEnabled, false),
  fix: {
    kind: 'set',
    class: 'auto',
    takesEffect: 'now',
    consequence: 'Nobody notices. A checkpoint that is there already is merged when the machine next stops.',
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(vm.automaticCheckpointsEnabled, false)], bad: [given(vm.automaticCheckpointsEnabled, true)] },
});
