import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { is } from '../../grammar/expect.ts';
import { dword } from '../../resources/windows/registry.ts';

const denyWrite = dword('HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE', 'RDVDenyWriteAccess');

export const removableDrivesEncrypted = control({
  id: 'W09-07',
  area: 'resource-access',
  serves: ['S20', 'S33'],
  title: 'Removable drives are writable only with BitLocker',
  titleWhenNotMet: 'Removable drives are writable without BitLocker',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker who finds a USB drive with a virtual disk can read the whole disk, including passwords and certificates.',
  expect: is(denyWrite, 1),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Users and backup jobs that write to removable drives without BitLocker',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Removable drives without BitLocker become read-only, and backup jobs that write to such a drive fail.',
    prechecks: [
      {
        say: 'No backup job or other job writes to a removable drive without BitLocker.',
        undecided: 'A rotated backup drive is often not connected during the scan, and jobs of other products are not read.',
      },
    ],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: { good: [given(denyWrite, 1)], bad: [given(denyWrite, absent)] },
});
