import { control, given } from '../control.ts';
import { is, oneOf } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';

export const automaticStopAction = control({
  id: 'HV-C-02',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'Machines are shut down, not saved, when their host stops',
  titleWhenNotMet: '{target} is saved to disk, memory included, when the host stops',
  severity: 'medium',
  depth: 'recommended',
  why: 'Every restart of the host writes the memory of the machine to a file, and the passwords in it with it.',
  each: vm.targets,
  appliesWhen: { holds: is(vm.clustered, false), otherwise: 'In a cluster the offline action of its resource decides.' },
  expect: oneOf(vm.automaticStopAction, ['ShutDown', 'TurnOff']),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'From then on the host shuts the guest down when it stops, which takes longer and needs its integration services.',
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vm.clustered, false), given(vm.automaticStopAction, 'ShutDown')],
    bad: [given(vm.clustered, false), given(vm.automaticStopAction, 'Save')],
  },
});
