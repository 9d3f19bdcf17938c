import { control, given } from '../control.ts';
import { is, orAbsent } from '../../resources/grammar/expect.ts';
import { dword } from '../../resources/registry.ts';

const userAuthentication = orAbsent(dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp', 'UserAuthentication'), 0);

export const networkLevelAuthentication = control({
  id: 'W14-02',
  area: 'remote-access',
  serves: ['S38'],
  title: 'Remote Desktop asks who you are before it opens a session',
  titleWhenNotMet: 'Remote Desktop opens a session for whoever connects',
  severity: 'high',
  depth: 'essential',
  why: 'Without network level authentication everybody who reaches the port gets as far as the sign-in screen of the host, and to its holes.',
  expect: is(userAuthentication, 1),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'Sessions in use go on. Clients that cannot do it are refused, and nobody with an expired password can change it at sign-in.',
    endangers: 'connection',
    prechecks: [{ say: 'The client you use to get here speaks network level authentication, and there is a second way in.' }],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: { good: [given(userAuthentication, 1)], bad: [given(userAuthentication, 0)] },
});
