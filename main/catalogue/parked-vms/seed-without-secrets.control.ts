import { control, given } from '../control.ts';
import { is, roleIsOr, satisfies } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { isSeedName, seedNameHint } from './no-start-by-itself.control.ts';

export const seedWithoutSecrets = control({
  id: 'HV-C-09',
  area: 'parked-vms',
  serves: ['S11'],
  title: 'Template VMs contain no passwords, keys or certificates in use',
  titleWhenNotMet: 'The template VM {target} is not off',
  severity: 'high',
  depth: 'essential',
  why: 'Each copy of the template contains its secrets. An attacker who reads the administrator password in one copy can sign in to all copies.',
  each: vm.targets.where(roleIsOr(['template'], satisfies(vm.name, seedNameHint, isSeedName))),
  expect: is(vm.state, 'Off'),
  answer: {
    question: 'Is this VM generalized (sysprep), in no domain, and free of passwords, keys, certificates and answer files in use?',
    evidence: 'Who prepared it, when, with which checklist, and when it was updated last.',
    validForDays: 180,
    lapsesWith: [vm.state],
  },
  fix: {
    kind: 'steps',
    steps: [
      'If this VM is no template, set its role on the VM page and scan again.',
      'Never generalize a VM in use: it loses its name, its domain membership and its settings.',
      'Check that no VM uses a disk of this VM as parent disk: Hyper-V\\Get-VHD shows the parent of a disk.',
      'If a VM uses one, work on a copy of the template with a read/write disk. Starting this VM would destroy the disks of those VMs.',
      'Start the template on an isolated switch, install updates, and remove answer files (C:\\Windows\\Panther), stored passwords, keys and certificates.',
      'Generalize it (sysprep /generalize /oobe /shutdown) and give the administrator of each copy its own password.',
      'Keep it off from then on, and document who prepared it and when.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(vm.name, 'TPL-WS2022'), given(vm.state, 'Off')], bad: [given(vm.name, 'TPL-WS2022'), given(vm.state, 'Running')] },
});
