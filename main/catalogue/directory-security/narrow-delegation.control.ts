import { computerAccount, isMigrationService } from '../../resources/identity/computer-account.ts';
import { control, given } from '../control.ts';
import { all, is, satisfies } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';

export const narrowDelegation = control({
  id: 'W04-34',
  area: 'directory-security',
  serves: ['S06', 'S25'],
  title: 'The computer account of the host may delegate only to the migration services of other hosts and to VM storage',
  titleWhenNotMet: 'The computer account of the host is trusted for delegation to more than live migration needs',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker who takes over the host can impersonate its users to every service that the computer account may delegate to.',
  appliesWhen: { holds: is(machine.domainJoined, true), otherwise: 'The host is not joined to a domain.' },
  // “Use any authentication protocol” is no fault: live migration with Kerberos needs it.
  expect: all(
    is(computerAccount.delegatesToAnybody, false),
    satisfies(computerAccount.delegatesTo, 'only cifs and Microsoft Virtual System Migration Service of other hosts', (names) =>
      names.every(isMigrationService),
    ),
  ),
  // The name of a service does not tell what the computer is: cifs on a domain controller is as wide as the domain.
  answer: {
    question: 'Is each computer in this list a Hyper-V host, or a file server with VM storage, and none of them a domain controller?',
    evidence: 'The list, and what each computer is.',
    validForDays: 180,
    lapsesWith: [computerAccount.delegatesTo],
    askedWhen: satisfies(computerAccount.delegatesTo, 'the account may delegate to at least one service', (names) => names.length > 0),
  },
  fix: {
    kind: 'steps',
    steps: [
      'As domain administrator, open the computer account of the host in Active Directory Users and Computers, tab “Delegation”.',
      'Select “Trust this computer for delegation to specified services only” and “Use any authentication protocol” (live migration with Kerberos needs it).',
      'Keep cifs and Microsoft Virtual System Migration Service of the other hosts and of file servers with VM storage. Remove domain controllers. Find out which services use the other entries, then remove them.',
      'Scan again after Active Directory has replicated.',
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [given(machine.domainJoined, true), given(computerAccount.delegatesToAnybody, false), given(computerAccount.delegatesTo, ['cifs/HV02.corp.example'])],
    bad: [given(machine.domainJoined, true), given(computerAccount.delegatesToAnybody, true), given(computerAccount.delegatesTo, [])],
  },
});
