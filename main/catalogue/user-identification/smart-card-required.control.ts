import { control, given } from '../control.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { is } from '../../resources/grammar/expect.ts';
import { dword } from '../../resources/registry.ts';

const required = dword('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', 'scforceoption');

export const smartCardRequired = control({
  id: 'W07-01',
  area: 'user-identification',
  serves: ['S30'],
  title: 'Whoever signs in at the host proves it with a smart card',
  titleWhenNotMet: 'A password is enough to sign in at the host',
  severity: 'high',
  depth: 'strict',
  why: 'A password can be guessed, read over a shoulder, or stolen elsewhere and tried here. A card cannot be copied along with it.',
  expect: is(required, 1),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'Every sign-in with a password at the console and over RDP stops, the built-in administrator’s included. WinRM goes on.',
    endangers: 'connection',
    prechecks: [
      { say: 'You are signed in with a card now, and its reader works at the console and over RDP.' },
      { say: 'Another way in that needs no card was tried today: WinRM with Kerberos.' },
      { say: 'Not every domain controller is a machine on this host: without one, no card is accepted.' },
    ],
  },
  sources: ['sp-800-53'],
  examples: { good: [given(required, 1)], bad: [given(required, absent)] },
});
