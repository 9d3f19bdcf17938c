import { accountPolicy } from '../../resources/identity/account-policy.ts';
import { control } from '../control.ts';
import { is, not } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';

export const guestAccount = control({
  id: 'W04-09',
  area: 'directory-security',
  serves: ['S03', 'S23'],
  title: 'The built-in Guest account is disabled',
  titleWhenNotMet: 'The built-in Guest account is enabled',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker can sign in as Guest without a password, and audit events do not show who it was.',
  appliesWhen: { holds: not(is(machine.productType, 'DomainController')), otherwise: 'On a domain controller, the domain policy applies.' },
  expect: is(accountPolicy.guestAccountEnabled, 0),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users and devices that sign in as Guest',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Users who sign in as Guest, or access shares as Guest, are refused.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
});
