import { control, given } from '../control.ts';
import { is, not, oneOf, satisfies } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';

/** Names that stand for a machine to copy from. */
export const isSeedName = (name: string): boolean => /(^|[^a-z])(tpl|template|vorlage|seed|gold|golden|master|sysprep|base|image)([^a-z]|$)/i.test(name);

export const noStartByItself = control({
  id: 'HV-C-10',
  area: 'parked-vms',
  serves: ['S10', 'S13'],
  title: 'Parked VMs do not start automatically',
  titleWhenNotMet: '{target} is parked but starts with the host',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM that was off for months starts without the updates of that time and can be attacked on the network.',
  each: vm.targets
    .where(oneOf(vm.state, ['Off', 'Saved']))
    .where(not(oneOf(vm.replicationMode, ['Replica', 'ExtendedReplica'])))
    .where(satisfies(vm.name, 'is named as a machine to copy from', isSeedName)),
  expect: is(vm.automaticStartAction, 'Nothing'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users of the VM, if it is in use',
    takesEffect: 'now',
    consequence: 'The VM stays off when the host starts. Users of the VM must start it manually.',
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vm.state, 'Off'), given(vm.replicationMode, 'None'), given(vm.name, 'TPL-WS2022'), given(vm.automaticStartAction, 'Nothing')],
    bad: [given(vm.state, 'Off'), given(vm.replicationMode, 'None'), given(vm.name, 'TPL-WS2022'), given(vm.automaticStartAction, 'StartIfRunning')],
  },
});
