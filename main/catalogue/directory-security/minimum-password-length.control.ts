import { control, given } from '../control.ts';
import { all, atLeast, exceeds, is, not, whenever } from '../../grammar/expect.ts';
import { accountPolicy } from '../../resources/identity/account-policy.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { machine } from '../../resources/windows/machine.ts';
import { dword } from '../../resources/windows/registry.ts';

/** Windows refuses to demand more than 14 characters without it (Server 2022, Windows 10 2004 and later). */
const relaxLimits = dword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SAM', 'RelaxMinimumPasswordLengthLimits');

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
    whenever(exceeds(askedValues.minimumPasswordLength, 14), is(relaxLimits, 1)),
    atLeast(accountPolicy.minimumPasswordLength, askedValues.minimumPasswordLength),
  ),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. Existing passwords stay valid; the next password of a local account must have the new minimum length.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(accountPolicy.minimumPasswordLength, 14)],
    bad: [given(machine.productType, 'Server'), given(accountPolicy.minimumPasswordLength, 7)],
  },
});
