import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { is } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';
import { dword } from '../../resources/windows/registry.ts';

const required = dword('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', 'scforceoption');

export const smartCardRequired = control({
  id: 'W07-01',
  area: 'user-identification',
  serves: ['S30'],
  title: 'Interactive sign-in requires a smart card or Windows Hello for Business',
  titleWhenNotMet: 'Interactive sign-in accepts a password without a smart card or Windows Hello for Business',
  severity: 'high',
  depth: 'strict',
  why: 'An attacker can guess or steal a password and sign in with it. The key on a smart card cannot be copied.',
  appliesWhen: {
    holds: is(machine.domainJoined, true),
    otherwise: 'The host is not in an Active Directory domain. Windows accepts no smart card for local accounts.',
  },
  expect: is(required, 1),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users who sign in with a password',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Sign-in with a password fails at the console and over Remote Desktop, including the built-in Administrator. WinRM continues to work.',
    endangers: 'connection',
    prechecks: [
      {
        say: 'You are signed in with a smart card now, and its reader works at the console and over Remote Desktop.',
        undecided: 'Windows does not record reliably how a session was authenticated.',
      },
      {
        say: 'A second connection without smart card was tested today: WinRM with Kerberos.',
        undecided: 'The host cannot test a connection from another computer.',
      },
      {
        say: 'At least one domain controller is not a VM on this host. Without a domain controller, no smart card is accepted.',
        undecided: 'Castellan does not read domain controllers on other hosts.',
      },
    ],
  },
  sources: ['sp-800-53'],
  examples: {
    good: [given(machine.domainJoined, true), given(required, 1)],
    bad: [given(machine.domainJoined, true), given(required, absent)],
  },
});
