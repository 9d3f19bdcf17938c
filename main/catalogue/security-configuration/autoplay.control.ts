import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { all, is } from '../../grammar/expect.ts';
import { dword } from '../../resources/windows/registry.ts';

const ownPolicies = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer';
const driveTypes = dword(ownPolicies, 'NoDriveTypeAutoRun');
const autoRun = dword(ownPolicies, 'NoAutorun');
const otherDevices = dword('HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Explorer', 'NoAutoplayfornonVolume');

export const autoplay = control({
  id: 'W02-22',
  area: 'security-configuration',
  serves: ['S20'],
  title: 'AutoPlay and AutoRun are disabled for all drives',
  titleWhenNotMet: 'AutoPlay and AutoRun are not fully disabled',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker prepares a USB drive. Windows starts the program on it with the rights of the signed-in administrator.',
  // 255: every kind of drive.
  expect: all(is(driveTypes, 255), is(autoRun, 1), is(otherDevices, 1)),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. Drives still open in File Explorer; programs on them do not start automatically.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(driveTypes, 255), given(autoRun, 1), given(otherDevices, 1)],
    bad: [given(driveTypes, absent), given(autoRun, absent), given(otherDevices, absent)],
  },
});
