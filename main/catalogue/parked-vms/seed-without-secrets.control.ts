import { control, given } from '../control.ts';
import { is, satisfies } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';
import { isSeedName } from './no-start-by-itself.control.ts';

export const seedWithoutSecrets = control({
  id: 'HV-C-09',
  area: 'parked-vms',
  serves: ['S11'],
  title: 'Machines to copy from hold no live secrets',
  titleWhenNotMet: '{target}, a machine to copy from, runs',
  severity: 'high',
  depth: 'essential',
  why: 'What lies in the seed lies in every copy: one password of an administrator, the same on fifty machines.',
  each: vm.targets.where(satisfies(vm.name, 'is named as a machine to copy from', isSeedName)),
  expect: is(vm.state, 'Off'),
  answer: {
    question: 'Was this machine generalised (sysprep), is it in no domain, and does it hold no passwords, keys, certificates or answer files that are in use?',
    evidence: 'Who prepared it, when, and after which checklist; when it was patched last.',
    validForDays: 180,
    lapsesWith: [vm.state],
  },
  fix: {
    kind: 'steps',
    steps: [
      'Start it on a switch that leads nowhere, patch it, and remove answer files (C:\\Windows\\Panther), stored passwords, keys and certificates.',
      'Generalise it (sysprep /generalize /oobe /shutdown), and give the first administrator of each copy a password of its own.',
      'Leave it off from then on, and write down who did it when.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(vm.name, 'TPL-WS2022'), given(vm.state, 'Off')], bad: [given(vm.name, 'TPL-WS2022'), given(vm.state, 'Running')] },
});
