import { accountPolicy } from '../../resources/account-policy.ts';
import { control, given } from '../control.ts';
import { is, not } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';

export const guestAccount = control({
  id: 'W04-09',
  area: 'directory-security',
  serves: ['S03', 'S23'],
  title: 'The guest account is switched off',
  titleWhenNotMet: 'The guest account can be used',
  severity: 'high',
  depth: 'essential',
  why: 'It is an account without a password and without a person: whoever uses it, nobody will know who it was.',
  appliesWhen: { holds: not(is(machine.productType, 'DomainController')), otherwise: 'On a domain controller the domain decides.' },
  expect: is(accountPolicy.guestAccountEnabled, 0),
  fix: { kind: 'set', class: 'auto', takesEffect: 'now', consequence: 'Nobody can sign in as guest any more. Named people will not notice.' },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(accountPolicy.guestAccountEnabled, 0)],
    bad: [given(machine.productType, 'Server'), given(accountPolicy.guestAccountEnabled, 1)],
  },
});
