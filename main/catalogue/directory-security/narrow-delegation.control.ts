import { computerAccount, isMigrationService } from '../../resources/computer-account.ts';
import { control, given } from '../control.ts';
import { all, is, satisfies } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';

export const narrowDelegation = control({
  id: 'W04-34',
  area: 'directory-security',
  serves: ['S06', 'S25'],
  title: 'The host may act for others towards its peers only',
  titleWhenNotMet: 'The host may act for others towards more than its peers',
  severity: 'high',
  depth: 'essential',
  why: 'Whoever takes the host over may act as everybody who signs in there, towards whatever its account may delegate to.',
  appliesWhen: { holds: is(machine.domainJoined, true), otherwise: 'The host is in no domain.' },
  // The flag for any protocol is no fault: the documented way to let machines move sets it.
  expect: all(
    is(computerAccount.delegatesToAnybody, false),
    satisfies(computerAccount.delegatesTo, 'only the file service and the migration service of other hosts', (names) => names.every(isMigrationService)),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'A domain administrator opens the account of the host in Active Directory Users and Computers, page “Delegation”.',
      'Choose “Trust this computer for delegation to specified services only”.',
      'Leave cifs and Microsoft Virtual System Migration Service of the other hosts, and take everything else out. Ask first what used it.',
      'Read again, once the directory has replicated.',
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [given(machine.domainJoined, true), given(computerAccount.delegatesToAnybody, false), given(computerAccount.delegatesTo, ['cifs/HV02.corp.example'])],
    bad: [given(machine.domainJoined, true), given(computerAccount.delegatesToAnybody, true), given(computerAccount.delegatesTo, [])],
  },
});
