import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';

export const automaticCheckpoints = control({
  id: 'HV-C-04',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'Automatic checkpoints are disabled',
  titleWhenNotMet: 'Automatic checkpoints are enabled on {target}',
  severity: 'low',
  depth: 'recommended',
  why: 'Each start of the VM creates a checkpoint that keeps older data of the guest. An attacker who copies its files can read that data.',
  each: vm.targets,
  // Server 2016 does not have them: the property is missing there, and the control does not apply.
  expect: is(vm.automaticCheckpointsEnabled, false),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. An existing automatic checkpoint is merged the next time that the VM stops.',
  },
  sources: ['hyper-v-security-plan'],
});
