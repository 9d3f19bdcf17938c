import { control, given } from '../control.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { is } from '../../resources/grammar/expect.ts';
import { dword } from '../../resources/registry.ts';

const required = dword('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', 'scforceoption');

export const smartCardRequired = control({
  id: 'W07-01',
  area: 'user-identification',
  serves: ['S30'],
  title: 'A smart card is required for interactive sign-in',
  titleWhenNotMet: 'Interactive sign-in accepts a password',
  severity: 'high',
  depth: 'strict',
  why: 'An attacker can guess, steal or watch a password and use it here. A smart card cannot be copied.',
  expect: is(required, 1),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Everyone who signs in with a password',
    takesEffect: 'now',
    consequence: 'Sign-in with a password fails at the console and over Remote Desktop, for the built-in Administrator as well. WinRM continues to work.',
    endangers: 'connection',
    prechecks: [
      {
        say: 'You are signed in with a smart card now, and its reader works at the console and over Remote Desktop.',
        undecided: 'Windows does not record reliably how a session was authenticated.',
      },
      {
        say: 'A second way in without smart card was tested today: WinRM with Kerberos.',
        undecided: 'A test from another computer cannot be made on the host.',
      },
      {
        say: 'At least one domain controller is not a VM on this host. Without a domain controller, no smart card is accepted.',
        undecided: 'Domain controllers on other hosts are not read.',
      },
    ],
  },
  sources: ['sp-800-53'],
  examples: { good: [given(required, 1)], bad: [given(required, absent)] },
});
