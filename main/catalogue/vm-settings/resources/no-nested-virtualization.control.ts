import { control } from '../../control.ts';
import { is, roleIs } from '../../../grammar/expect.ts';
import { vmProcessor } from '../../../resources/hyper-v/devices/vm-processor.ts';
import { notAReplica } from '../not-a-replica.ts';

export const noNestedVirtualization = control({
  id: 'HV-D-21',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'Nested virtualization is disabled on VMs',
  titleWhenNotMet: 'Nested virtualization is enabled on {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'With nested virtualization, the guest uses the virtualization features of the processor. An attacker in the guest reaches more code of the hypervisor and can run VMs without management.',
  each: vmProcessor.targets,
  appliesWhen: notAReplica,
  expect: is(vmProcessor.nestedVirtualization, false),
  severityWhen: { holds: roleIs(['lab']), severity: 'low' },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests that run Hyper-V, WSL 2, containers with Hyper-V isolation or an Android emulator',
    takesEffect: 'now',
    consequence: 'The VM must be off. VMs, WSL 2 and Hyper-V containers inside the guest no longer start after its next start.',
    prechecks: [
      {
        say: 'The guest runs no VMs, no WSL 2 and no containers with Hyper-V isolation.',
        undecided: 'Features inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'set-vm-processor'],
});
