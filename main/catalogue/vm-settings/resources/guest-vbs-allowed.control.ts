import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmSecurity } from '../../../resources/hyper-v/devices/vm-security.ts';
import { notAReplica } from '../not-a-replica.ts';

export const guestVbsAllowed = control({
  id: 'HV-D-08',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'Virtualization-based security (VBS) is allowed in VMs',
  titleWhenNotMet: 'Virtualization-based security (VBS) is not allowed in {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'Without VBS, the guest cannot use Credential Guard and memory integrity. An attacker with administrator rights in the guest can read passwords from its memory.',
  each: vm.targets,
  appliesWhen: notAReplica,
  expect: is(vmSecurity.vbsOptOut, false),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests with drivers that are not compatible with VBS',
    takesEffect: 'now',
    consequence:
      'The VM must be off. If VBS is configured in the guest, it starts with the next start of the VM. An incompatible driver can stop the guest from starting.',
    prechecks: [
      {
        say: 'VBS was not turned off for this VM because of a driver or an application in the guest.',
        undecided: 'Drivers inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'generation-2-security'],
});
