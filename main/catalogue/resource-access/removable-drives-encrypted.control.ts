import { control, given } from '../control.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { is } from '../../resources/grammar/expect.ts';
import { dword } from '../../resources/registry.ts';

const denyWrite = dword('HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE', 'RDVDenyWriteAccess');

export const removableDrivesEncrypted = control({
  id: 'W09-07',
  area: 'resource-access',
  serves: ['S20', 'S33'],
  title: 'Data leaves the host on encrypted drives only',
  titleWhenNotMet: 'Data can be written to removable drives that are not encrypted',
  severity: 'medium',
  depth: 'recommended',
  why: 'A virtual disk on a lost USB drive is a whole computer in somebody else’s pocket, passwords included.',
  expect: is(denyWrite, 1),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'Removable drives without BitLocker become read-only. A backup to such a drive fails from then on.',
    prechecks: [{ say: 'No backup and no other job writes to a removable drive that is not encrypted with BitLocker.' }],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: { good: [given(denyWrite, 1)], bad: [given(denyWrite, absent)] },
});
