import { is } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control } from '../control.ts';

export const criticalErrorAction = control({
  id: 'HV-B-24',
  area: 'vm-storage',
  serves: ['S15'],
  title: 'VMs pause when their storage fails',
  titleWhenNotMet: '{target} does not pause when its storage fails',
  severity: 'low',
  depth: 'recommended',
  why: 'A VM that runs on without its storage loses data. An attacker who interrupts the storage for a short time causes lasting damage.',
  each: vm.targets,
  expect: is(vm.automaticCriticalErrorAction, 'Pause'),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence:
      'No impact on users or VMs. If the storage fails, the VM pauses until the storage is available again, at most for the configured time (default: 30 minutes).',
  },
  sources: ['hyper-v-security-plan'],
});
