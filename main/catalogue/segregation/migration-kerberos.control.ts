import { control } from '../control.ts';
import { all, any, is, satisfies } from '../../grammar/expect.ts';
import { computerAccount, delegatesForMigration } from '../../resources/identity/computer-account.ts';
import { machine } from '../../resources/windows/machine.ts';
import { liveMigration } from '../../resources/hyper-v/host/live-migration.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';

export const migrationKerberos = control({
  id: 'HV-A-19',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Live migration authenticates with Kerberos',
  titleWhenNotMet: 'Live migration authenticates with CredSSP',
  severity: 'medium',
  depth: 'recommended',
  why: 'CredSSP sends the credentials of the administrator to the other host. An attacker on that host can use them on any other computer.',
  appliesWhen: {
    holds: all(is(liveMigration.enabled, true), is(machine.domainJoined, true), is(machine.clustered, false)),
    otherwise: 'Live migration is off, or the host is in a failover cluster or workgroup. Delegation is not used there.',
  },
  expect: is(vmHost.migrationAuthentication, 'Kerberos'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Live migrations to hosts without delegation',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately; running VMs are not affected. If a host is not allowed to delegate to the other host, live migration fails with error 0x8009030E (no credentials).',
    prechecks: [
      {
        say: 'Active Directory allows this host to delegate cifs and Microsoft Virtual System Migration Service to the other hosts (msDS-AllowedToDelegateTo).',
        holds: any(
          is(computerAccount.delegatesToAnybody, true),
          satisfies(computerAccount.delegatesTo, 'cifs and Microsoft Virtual System Migration Service of another host', delegatesForMigration),
        ),
      },
      {
        say: 'Delegation of this host is set to “Use any authentication protocol” (TRUSTED_TO_AUTH_FOR_DELEGATION). Without it, live migration fails on Windows Server 2016 and later.',
        holds: any(is(computerAccount.delegatesToAnybody, true), is(computerAccount.anyProtocol, true)),
      },
      {
        say: 'The computer accounts of the other hosts allow the same in the opposite direction.',
        undecided: 'The host stores no list of its migration partners. A scan of the other hosts reads their accounts.',
      },
    ],
  },
  sources: ['hyper-v-security-plan'],
});
