import { control } from '../../control.ts';
import { guest } from '../../../resources/hyper-v/guest/guest.ts';
import { is } from '../../../grammar/expect.ts';

export const guestSupported = control({
  id: 'HV-D-52',
  area: 'vm-settings',
  serves: ['S14'],
  title: 'The operating systems of running VMs receive security updates',
  titleWhenNotMet: 'The operating system of {target} no longer receives security updates',
  severity: 'high',
  depth: 'essential',
  why: 'Vulnerabilities found after the end of support are not fixed. An attacker who takes over this VM can attack other VMs from there.',
  each: guest.targets,
  expect: is(guest.supported, true),
  fix: {
    kind: 'steps',
    steps: [
      'If you have paid extended updates (ESU), accept the risk until they end, with the contract as the reason.',
      'Identify the applications in the VM and check whether they run on a supported operating system.',
      'Move the applications to a new VM, or disconnect this VM from the network.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
