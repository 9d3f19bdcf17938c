import { control, given } from '../control.ts';
import { is, not, oneOf, roleIsOr, satisfies } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';

/** Names of template VMs. `master`, `base`, `gold` or `image` alone is no hint: production VMs have these words in their names as well. */
export const isSeedName = (name: string): boolean =>
  /(^|[^a-z])(tpl|template|vorlage|seed|sysprep|golden|(?:gold|base|master)[-_ ]?image)([^a-z]|$)/i.test(name);
export const seedNameHint = 'contains tpl, template, seed, sysprep, golden, or gold, base or master image (a template VM)';

export const noStartByItself = control({
  id: 'HV-C-10',
  area: 'parked-vms',
  serves: ['S10', 'S13'],
  title: 'Parked VMs do not start automatically',
  titleWhenNotMet: 'Parked VM {target} starts automatically with the host',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM that was off for months starts without current updates. An attacker on its network can use every vulnerability found since.',
  each: vm.targets
    .where(oneOf(vm.state, ['Off', 'Saved']))
    .where(not(oneOf(vm.replicationMode, ['Replica', 'ExtendedReplica'])))
    .where(roleIsOr(['parked', 'template'], satisfies(vm.name, seedNameHint, isSeedName))),
  appliesWhen: { holds: is(vm.clustered, false), otherwise: 'In a failover cluster, the cluster decides whether the VM starts.' },
  expect: is(vm.automaticStartAction, 'Nothing'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users of the VM, if it is in use',
    takesEffect: 'now',
    consequence: 'At the next start of the host, the VM stays off. Users cannot reach it until an administrator starts it.',
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [
      given(vm.state, 'Off'),
      given(vm.replicationMode, 'None'),
      given(vm.clustered, false),
      given(vm.name, 'TPL-WS2022'),
      given(vm.automaticStartAction, 'Nothing'),
    ],
    bad: [
      given(vm.state, 'Off'),
      given(vm.replicationMode, 'None'),
      given(vm.clustered, false),
      given(vm.name, 'TPL-WS2022'),
      given(vm.automaticStartAction, 'StartIfRunning'),
    ],
  },
});
