import { accountPolicy } from '../../resources/account-policy.ts';
import { control, given } from '../control.ts';
import { is, not } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';

export const guestAccount = control({
  id: 'W04-09',
  area: 'directory-security',
  serves: ['S03', 'S23'],
  title: 'The built-in Guest account is disabled',
  titleWhenNotMet: 'The built-in Guest account is enabled',
  severity: 'high',
  depth: 'essential',
  why: 'Anyone can sign in as Guest without a password, and the events name no person.',
  appliesWhen: { holds: not(is(machine.productType, 'DomainController')), otherwise: 'On a domain controller the domain decides.' },
  expect: is(accountPolicy.guestAccountEnabled, 0),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users and devices that sign in as Guest',
    takesEffect: 'now',
    consequence: 'Users who sign in as Guest, or reach shares as Guest, are refused. Takes effect immediately.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(accountPolicy.guestAccountEnabled, 0)],
    bad: [given(machine.productType, 'Server'), given(accountPolicy.guestAccountEnabled, 1)],
  },
});
