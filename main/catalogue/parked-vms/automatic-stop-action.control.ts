import { control, given } from '../control.ts';
import { is, oneOf } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';

export const automaticStopAction = control({
  id: 'HV-C-02',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'The automatic stop action of VMs is Shut down',
  titleWhenNotMet: 'The automatic stop action of {target} is Save',
  severity: 'medium',
  depth: 'recommended',
  why: 'At each restart of the host, Hyper-V writes the memory of the VM to disk, including passwords and keys.',
  each: vm.targets,
  appliesWhen: { holds: is(vm.clustered, false), otherwise: 'In a cluster the offline action of its resource decides.' },
  expect: oneOf(vm.automaticStopAction, ['ShutDown', 'TurnOff']),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who restart the host: its shutdown takes longer',
    takesEffect: 'now',
    consequence:
      'The VM must be off for the change. From then on the host shuts the guest down when it stops, which takes longer and needs integration services.',
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vm.clustered, false), given(vm.automaticStopAction, 'ShutDown')],
    bad: [given(vm.clustered, false), given(vm.automaticStopAction, 'Save')],
  },
});
