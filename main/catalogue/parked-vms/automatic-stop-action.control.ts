import { control } from '../control.ts';
import { is, oneOf } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';

export const automaticStopAction = control({
  id: 'HV-C-02',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'The automatic stop action of VMs is Shut down or Turn off',
  titleWhenNotMet: 'The automatic stop action of {target} is Save',
  severity: 'medium',
  depth: 'recommended',
  why: 'At each restart of the host, Hyper-V writes the memory of the VM to disk. An attacker who copies the file can read passwords and keys in it.',
  each: vm.targets,
  appliesWhen: { holds: is(vm.clustered, false), otherwise: 'In a failover cluster, the offline action of the cluster resource applies instead.' },
  expect: oneOf(vm.automaticStopAction, ['ShutDown', 'TurnOff']),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who restart the host: its shutdown takes longer',
    takesEffect: 'now',
    consequence:
      'The VM must be off for the change. Each shutdown of the host then shuts down the guest, which takes longer and needs integration services. A guest without a working shutdown service is turned off instead.',
  },
  sources: ['hyper-v-security-plan'],
});
