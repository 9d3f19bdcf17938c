import { control, given } from '../control.ts';
import { all, any, atLeast, exceeds, is, not, whenever } from '../../grammar/expect.ts';
import { accountPolicy } from '../../resources/identity/account-policy.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { machine } from '../../resources/windows/machine.ts';
import { dword } from '../../resources/windows/registry.ts';

/** Windows refuses to demand more than 14 characters without it. */
const relaxLimits = dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SAM', 'RelaxMinimumPasswordLengthLimits');
const asksForMore = exceeds(askedValues.minimumPasswordLength, 14);
/** Windows Server 2022, Windows 10 2004 and later enforce more than 14 characters: https://support.microsoft.com/help/4557232. */
const canMeet = any(not(asksForMore), atLeast(machine.build, 19_041));

export const minimumPasswordLength = control({
  id: 'W04-01',
  area: 'directory-security',
  serves: ['S24'],
  title: 'The minimum password length of local accounts meets your policy',
  titleWhenNotMet: 'The minimum password length of local accounts is shorter than your policy asks for',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker can find a short password of a local administrator by trying. Each further character multiplies the number of attempts.',
  appliesWhen: { holds: not(is(machine.productType, 'DomainController')), otherwise: 'On a domain controller, the domain policy applies.' },
  // The limit first: otherwise Windows refuses the length.
  expect: all(
    whenever(all(asksForMore, canMeet), is(relaxLimits, 1)),
    whenever(canMeet, atLeast(accountPolicy.minimumPasswordLength, askedValues.minimumPasswordLength)),
    whenever(not(canMeet), atLeast(accountPolicy.minimumPasswordLength, 14)),
  ),
  report: {
    half: canMeet,
    because: 'Your policy asks for more than 14 characters. This Windows enforces at most 14: set 14 and accept the risk, or upgrade the host.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Windows LAPS and scripts that set shorter passwords',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Existing passwords stay valid; the next password of a local account must have the new minimum length. If Windows LAPS creates shorter passwords, it can no longer change them (event 10027).',
    prechecks: [
      {
        say: 'Windows LAPS and scripts set passwords of at least this length.',
        undecided: 'Castellan does not read the password length of Windows LAPS, nor what scripts set.',
      },
    ],
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(accountPolicy.minimumPasswordLength, 14)],
    bad: [given(machine.productType, 'Server'), given(accountPolicy.minimumPasswordLength, 7)],
  },
});
