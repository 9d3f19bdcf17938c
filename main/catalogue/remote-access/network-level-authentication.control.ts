import { control, given } from '../control.ts';
import { all, is, not, orAbsent, whenever } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { networkLevelAuthenticationInForce as nla } from '../../resources/network-level-authentication.ts';
import { authenticationSettings } from '../../resources/remote-desktop.ts';

const { policy, listener } = authenticationSettings;

export const networkLevelAuthentication = control({
  id: 'W14-02',
  area: 'remote-access',
  serves: ['S38'],
  title: 'Network Level Authentication is required for Remote Desktop',
  titleWhenNotMet: 'Network Level Authentication is not required for Remote Desktop',
  severity: 'high',
  depth: 'essential',
  why: 'Without Network Level Authentication (NLA), a client without valid credentials reaches the sign-in screen of the host and can attack any weakness in it.',
  expect: is(nla.required, true),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Clients without NLA support and users with an expired password',
    // The value is written where it decides: a policy value overrules the value of the listener.
    set: all(whenever(is(policy, absent), is(orAbsent(listener, 0), 1)), whenever(not(is(policy, absent)), is(policy, 1))),
    takesEffect: 'now',
    consequence:
      'Open Remote Desktop sessions continue. Clients without NLA support are refused, and users with an expired password cannot change it at sign-in. Takes effect for new connections.',
    endangers: 'connection',
    prechecks: [
      {
        say: 'Your Remote Desktop client supports NLA, and there is a second way to reach the host.',
        undecided: 'What the client supports is not visible on the host before the setting changes; a second way is outside the host.',
      },
    ],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: {
    good: [given(nla.required, true), given(policy, absent), given(listener, 1)],
    bad: [given(nla.required, false), given(policy, absent), given(listener, 0)],
  },
});
