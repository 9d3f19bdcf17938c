import { control, given } from '../control.ts';
import { all, is } from '../../resources/grammar/expect.ts';
import { machine } from '../../resources/machine.ts';
import { vmHost } from '../../resources/vm-host.ts';

export const migrationKerberos = control({
  id: 'HV-A-19',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Hosts prove who they are with Kerberos when a machine moves',
  titleWhenNotMet: 'Moving a machine hands the administrator’s credentials on to the other host',
  severity: 'medium',
  depth: 'recommended',
  why: 'CredSSP gives the other host what it takes to act as you. Whoever has taken that host over acts as you from then on.',
  appliesWhen: {
    holds: all(is(vmHost.migrationEnabled, true), is(machine.domainJoined, true), is(machine.clustered, false)),
    otherwise: 'Live migration is off, or the host is in a cluster or in no domain: then no credentials are handed on.',
  },
  expect: is(vmHost.migrationAuthentication, 'Kerberos'),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'Machines move only between hosts that a domain administrator has allowed to delegate to each other. Without that, moving fails.',
    prechecks: [
      { say: 'Both hosts may delegate cifs and “Microsoft Virtual System Migration Service” to each other in the directory (msDS-AllowedToDelegateTo).' },
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
