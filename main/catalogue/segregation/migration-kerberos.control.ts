import { control, given } from '../control.ts';
import { all, any, is, satisfies } from '../../resources/grammar/expect.ts';
import { computerAccount, delegatesForMigration } from '../../resources/computer-account.ts';
import { machine } from '../../resources/machine.ts';
import { vmHost } from '../../resources/vm-host.ts';

export const migrationKerberos = control({
  id: 'HV-A-19',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Live migration authenticates with Kerberos',
  titleWhenNotMet: 'Live migration authenticates with CredSSP',
  severity: 'medium',
  depth: 'recommended',
  why: 'CredSSP sends the credentials of the administrator to the other host. An attacker on that host can use them everywhere.',
  appliesWhen: {
    holds: all(is(vmHost.migrationEnabled, true), is(machine.domainJoined, true), is(machine.clustered, false)),
    otherwise: 'Live migration is off, or the host is in a cluster or in a workgroup: no delegation is used there.',
  },
  expect: is(vmHost.migrationAuthentication, 'Kerberos'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Live migrations to hosts without delegation',
    takesEffect: 'now',
    consequence:
      'Live migration fails with error 0x8009030E when a host is not allowed to delegate to the other. Takes effect immediately; running VMs are not affected.',
    prechecks: [
      {
        say: 'Active Directory allows this host to delegate cifs and Microsoft Virtual System Migration Service to the other hosts (msDS-AllowedToDelegateTo).',
        holds: any(
          is(computerAccount.delegatesToAnybody, true),
          satisfies(computerAccount.delegatesTo, 'cifs and the migration service of another host', delegatesForMigration),
        ),
      },
      {
        say: 'Delegation of this host is set to “Use any authentication protocol” (userAccountControl 16777216). Without it live migration fails on Windows Server 2016 and later.',
        holds: any(is(computerAccount.delegatesToAnybody, true), is(computerAccount.anyProtocol, true)),
      },
      {
        say: 'The computer accounts of the other hosts allow the same in the opposite direction.',
        undecided: 'Which hosts take part is not written down anywhere on this host; their accounts are read when those hosts are scanned.',
      },
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [
      given(vmHost.migrationEnabled, true),
      given(machine.domainJoined, true),
      given(machine.clustered, false),
      given(vmHost.migrationAuthentication, 'Kerberos'),
    ],
    bad: [
      given(vmHost.migrationEnabled, true),
      given(machine.domainJoined, true),
      given(machine.clustered, false),
      given(vmHost.migrationAuthentication, 'CredSSP'),
    ],
  },
});
