import { control, given } from '../control.ts';
import { between, orAbsent } from '../../resources/grammar/expect.ts';
import { dword } from '../../resources/registry.ts';

const inactivityTimeout = dword('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System', 'InactivityTimeoutSecs');

export const idleLock = control({
  id: 'W07-06',
  area: 'user-identification',
  serves: ['S30'],
  title: 'A forgotten session locks itself within 15 minutes',
  titleWhenNotMet: 'A forgotten session stays open',
  severity: 'medium',
  depth: 'recommended',
  why: 'Whoever walks past an unlocked console is administrator of every machine on the host.',
  // 0 means never, and so does no value at all.
  expect: between(orAbsent(inactivityTimeout, 0), 1, 900),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'afterRestart',
    consequence: 'From the next restart of the host on, sessions lock after 15 minutes without input. What runs in them goes on.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(inactivityTimeout, 900)], bad: [given(inactivityTimeout, 0)] },
});
