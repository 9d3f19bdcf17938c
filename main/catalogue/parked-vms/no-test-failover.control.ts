import { is, not } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control } from '../control.ts';

export const noTestFailover = control({
  id: 'HV-C-12',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No VM is left from a test failover',
  titleWhenNotMet: '{target} is left from a test failover',
  severity: 'low',
  depth: 'recommended',
  why: 'The copy of a VM gets no updates and no backup, and contains the same passwords and keys. An attacker who starts it is rarely detected.',
  each: vm.targets,
  expect: not(is(vm.replicationMode, 'TestReplica')),
  fix: {
    kind: 'steps',
    steps: [
      'Check whether a test failover is running now, and who runs it.',
      'End the test failover with Hyper-V\\Stop-VMFailover for the replica. This deletes the test VM.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
