import { control, given } from '../control.ts';
import { is, orAbsent } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { dword } from '../../resources/windows/registry.ts';

const useLogonCredential = dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest', 'UseLogonCredential');

export const wdigest = control({
  id: 'W02-42',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'WDigest does not keep plaintext passwords in memory',
  titleWhenNotMet: 'WDigest is enabled (UseLogonCredential) and keeps plaintext passwords in memory',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker with administrator rights can read the passwords of all signed-in users from LSASS memory.',
  // Absent means off on every Windows since 8.1 and Server 2012 R2.
  expect: is(orAbsent(useLogonCredential, 0), 0),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. Passwords already in memory stay there until the users sign out.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(useLogonCredential, absent)], bad: [given(useLogonCredential, 1)] },
});
