import { control, given } from '../control.ts';
import { is, orAbsent } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { dword } from '../../resources/registry.ts';

const useLogonCredential = dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest', 'UseLogonCredential');

export const wdigest = control({
  id: 'W02-42',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'Passwords are not kept in memory in plain text',
  titleWhenNotMet: 'WDigest keeps the passwords of signed-in people in memory in plain text',
  severity: 'high',
  depth: 'essential',
  why: 'Whoever becomes administrator for a minute reads the password of everybody who is signed in, and walks on with it.',
  // Absent means off on every Windows since 8.1 and Server 2012 R2.
  expect: is(orAbsent(useLogonCredential, 0), 0),
  fix: { kind: 'set', class: 'auto', takesEffect: 'now', consequence: 'Nobody notices. Passwords already in memory stay there until their owners sign out.' },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(useLogonCredential, absent)], bad: [given(useLogonCredential, 1)] },
});
