import { control } from '../control.ts';
import { is, not } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';

export const serverCore = control({
  id: 'HV-A-04',
  aka: ['W02-20'],
  area: 'segregation',
  serves: ['S16'],
  title: 'The host runs Server Core',
  titleWhenNotMet: 'The host runs Windows Server with Desktop Experience',
  severity: 'medium',
  depth: 'strict',
  why: 'An attacker can use a vulnerability in any installed component. Server Core omits the desktop and other components that a host does not need.',
  appliesWhen: { holds: not(is(machine.productType, 'Workstation')), otherwise: 'Windows client has no Server Core installation.' },
  expect: is(machine.installationType, 'Server Core'),
  fix: {
    kind: 'steps',
    steps: [
      'An installation with Desktop Experience cannot be converted: plan a new installation with the next hardware or Windows version.',
      'Move or export the VMs, install Server Core with the Hyper-V role, and bring the VMs back.',
      'Until then, accept the risk with a reason and an end date.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
