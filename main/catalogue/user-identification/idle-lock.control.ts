import { control, given } from '../control.ts';
import { between, orAbsent } from '../../grammar/expect.ts';
import { dword } from '../../resources/windows/registry.ts';

const inactivityTimeout = dword('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', 'InactivityTimeoutSecs');

export const idleLock = control({
  id: 'W07-06',
  area: 'user-identification',
  serves: ['S30'],
  title: 'Idle sessions lock after 15 minutes (machine inactivity limit)',
  titleWhenNotMet: 'Idle sessions do not lock within 15 minutes (machine inactivity limit)',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker at an unlocked console controls the host and every VM with the rights of the signed-in administrator. Windows locks the session with the screen saver.',
  // 0 means never, and so does no value at all.
  expect: between(orAbsent(inactivityTimeout, 0), 1, 900),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users of idle sessions: they must unlock',
    takesEffect: 'afterRestart',
    consequence:
      'Takes effect at the next restart of the host. Sessions lock after 15 minutes without input, or when the screen saver starts before that. Programs continue to run.',
    prechecks: [
      {
        // Microsoft’s page of the limit: the session locks by invoking the screen saver, which should be active. That is a setting of each user.
        say: 'The screen saver is on for the users who sign in to the host (user policy “Enable screen saver”). Otherwise the session may not lock.',
        undecided: 'The setting of the screen saver is in the registry of each user, which Castellan does not read.',
      },
    ],
  },
  sources: ['machine-inactivity-limit', 'cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(inactivityTimeout, 900)], bad: [given(inactivityTimeout, 0)] },
});
