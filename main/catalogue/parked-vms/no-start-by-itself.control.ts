import { control, given } from '../control.ts';
import { is, not, oneOf, satisfies } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';

/** Names that stand for a machine to copy from. */
export const isSeedName = (name: string): boolean => /(^|[^a-z])(tpl|template|vorlage|seed|gold|golden|master|sysprep|base|image)([^a-z]|$)/i.test(name);

export const noStartByItself = control({
  id: 'HV-C-10',
  area: 'parked-vms',
  serves: ['S10', 'S13'],
  title: 'Parked machines do not start by themselves',
  titleWhenNotMet: '{target} starts with the host, although it is parked',
  severity: 'medium',
  depth: 'recommended',
  why: 'A machine that has lain still for months starts with the holes of that day, and nobody expects it on the network.',
  each: vm.targets
    .where(oneOf(vm.state, ['Off', 'Saved']))
    .where(not(oneOf(vm.replicationMode, ['Replica', 'ExtendedReplica'])))
    .where(satisfies(vm.name, 'is named as a machine to copy from', isSeedName)),
  expect: is(vm.automaticStartAction, 'Nothing'),
  fix: { kind: 'set', class: 'auto', takesEffect: 'now', consequence: 'It stays off when the host starts. Whoever needs it starts it by hand.' },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vm.state, 'Off'), given(vm.replicationMode, 'None'), given(vm.name, 'TPL-WS2022'), given(vm.automaticStartAction, 'Nothing')],
    bad: [given(vm.state, 'Off'), given(vm.replicationMode, 'None'), given(vm.name, 'TPL-WS2022'), given(vm.automaticStartAction, 'StartIfRunning')],
  },
});
