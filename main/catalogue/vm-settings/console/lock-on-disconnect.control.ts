import { control, given } from '../../control.ts';
import { absent } from '../../../grammar/kind.ts';
import { is, not } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';

export const lockOnDisconnect = control({
  id: 'HV-D-45',
  area: 'vm-settings',
  serves: ['S32'],
  title: 'The console of a VM locks when the connection ends',
  titleWhenNotMet: 'The console of {target} does not lock when the connection ends',
  severity: 'medium',
  depth: 'recommended',
  why: 'An administrator who closes the VM console stays signed in. The next account that opens the console continues this session.',
  each: vm.targets,
  appliesWhen: { holds: not(is(vm.lockOnDisconnect, absent)), otherwise: 'The configuration version of this VM does not have the setting.' },
  expect: is(vm.lockOnDisconnect, 'On'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who leave the VM console and return to their session',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Administrators sign in again when they open the console of a Windows guest the next time. If Windows refuses the change while the VM runs, apply it again while the VM is off.',
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: { good: [given(vm.lockOnDisconnect, 'On')], bad: [given(vm.lockOnDisconnect, 'Off')] },
});
