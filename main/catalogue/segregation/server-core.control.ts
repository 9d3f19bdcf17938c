import { control, given } from '../control.ts';
import { is, not } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';

export const serverCore = control({
  id: 'HV-A-04',
  aka: ['W02-20'],
  area: 'segregation',
  serves: ['S16'],
  title: 'The host runs Server Core',
  titleWhenNotMet: 'The host runs a full installation of Windows',
  severity: 'medium',
  depth: 'strict',
  why: 'What is not installed needs no patch and cannot be attacked: a host needs no desktop.',
  appliesWhen: { holds: not(is(machine.productType, 'Workstation')), otherwise: 'Windows for clients has no Server Core.' },
  expect: is(machine.installationType, 'Server Core'),
  fix: {
    kind: 'steps',
    steps: [
      'A full installation cannot be turned into Server Core: plan a new one, at the latest with the next hardware or version.',
      'Move or export the machines, install Server Core with the Hyper-V role, bring them back.',
      'Until then accept it with a reason and a date.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(machine.productType, 'Server'), given(machine.installationType, 'Server Core')],
    bad: [given(machine.productType, 'Server'), given(machine.installationType, 'Server')],
  },
});
