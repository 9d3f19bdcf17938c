import { control, given } from '../control.ts';
import { is, not, satisfies } from '../../grammar/expect.ts';
import { staleAccounts } from '../../resources/identity/stale-accounts.ts';
import { machine } from '../../resources/windows/machine.ts';

export const noStaleAccounts = control({
  id: 'W04-12',
  aka: ['HV-A-15'],
  area: 'directory-security',
  serves: ['S03', 'S23'],
  title: 'Each enabled local account was used within the last 35 days',
  titleWhenNotMet: 'Local accounts are enabled that were not used for 35 days',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker who guesses the old password of an unused account keeps access for months, because its owner does not sign in.',
  appliesWhen: { holds: not(is(machine.productType, 'DomainController')), otherwise: 'A domain controller has no local accounts.' },
  expect: satisfies(staleAccounts.names, 'no enabled account without use for 35 days', (names) => names.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'Check each account: services, scheduled tasks, backup and workgroup clusters can use an account without a sign-in that Windows records.',
      'Keep the emergency account that your procedures name, and accept the risk with this reason.',
      'Disable the others: Disable-LocalUser -Name NAME. Never disable the last account that you can sign in with.',
      'Delete them after a month without complaints. Scan again.',
    ],
  },
  sources: ['stig-ws2022', 'sp-800-53'],
  examples: {
    good: [given(machine.productType, 'Server'), given(staleAccounts.names, [])],
    bad: [given(machine.productType, 'Server'), given(staleAccounts.names, ['svc_old'])],
  },
});
