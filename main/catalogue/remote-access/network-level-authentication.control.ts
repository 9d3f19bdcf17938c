import { control, given } from '../control.ts';
import { all, is, not, orAbsent, whenever } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { networkLevelAuthenticationInForce as nla } from '../../resources/network/network-level-authentication.ts';
import { authenticationSettings } from '../../resources/network/remote-desktop.ts';

const { policy, listener } = authenticationSettings;

export const networkLevelAuthentication = control({
  id: 'W14-02',
  area: 'remote-access',
  serves: ['S38'],
  title: 'Network Level Authentication is required for Remote Desktop',
  titleWhenNotMet: 'Network Level Authentication is not required for Remote Desktop',
  severity: 'high',
  depth: 'essential',
  why: 'Without Network Level Authentication (NLA), an attacker reaches the sign-in screen of the host without credentials. There, the attacker can use vulnerabilities of Remote Desktop before any sign-in.',
  expect: is(nla.required, true),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Clients without NLA support and users with an expired password',
    // The value is written where it decides: a policy value overrules the value of the listener.
    set: all(whenever(is(policy, absent), is(orAbsent(listener, 0), 1)), whenever(not(is(policy, absent)), is(policy, 1))),
    takesEffect: 'now',
    consequence:
      'Takes effect for new connections; open sessions continue. Clients without NLA support are refused. Users with an expired password cannot change it at sign-in.',
    endangers: 'connection',
    prechecks: [
      {
        say: 'Your Remote Desktop client supports NLA, and you can reach the host in a second way.',
        undecided: 'The host cannot read what the client supports before the setting changes, or how else you can reach the host.',
      },
    ],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: {
    good: [given(nla.required, true), given(policy, absent), given(listener, 1)],
    bad: [given(nla.required, false), given(policy, absent), given(listener, 0)],
  },
});
