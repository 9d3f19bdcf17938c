import { control, given } from '../control.ts';
import { all, is, oneOf, whenever } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { optionalFeature } from '../../resources/optional-feature.ts';
import { readOnlyDword } from '../../resources/registry.ts';
import { smbServer } from '../../resources/smb-server.ts';

const feature = optionalFeature('SMB1Protocol');
/** Never written: while the Workstation service depends on it, a disabled driver takes the host off every share. Removing the feature handles both. */
const clientDriver = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10', 'Start');
const off = ['Disabled', 'DisabledWithPayloadRemoved', absent];

export const smb1 = control({
  id: 'W02-16',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'SMB 1 is off: server, client and feature',
  titleWhenNotMet: 'SMB 1 is still there',
  severity: 'critical',
  depth: 'essential',
  why: 'The worms of 2017 came through SMB 1. It has no protection against a forged server and nothing current needs it.',
  expect: all(is(smbServer.smb1, false), oneOf(feature.state, off), oneOf(clientDriver, [4, absent])),
  fix: {
    kind: 'set',
    class: 'guarded',
    set: all(is(smbServer.smb1, false), whenever(oneOf(feature.state, ['Enabled', 'EnablePending', 'DisablePending']), is(feature.wanted, 'Disabled'))),
    takesEffect: 'afterRestart',
    consequence:
      'The host stops answering SMB 1 at once; the feature and its client leave with the next restart. Devices that speak nothing else (old scanners, NAS) lose their shares.',
    prechecks: [{ say: 'No device still uses SMB 1 here: audit it for a week (Set-SmbServerConfiguration -AuditSmb1Access $true, event 3000).' }],
  },
  sources: ['smb1-removal', 'cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(smbServer.smb1, false), given(feature.state, 'Disabled'), given(clientDriver, absent)],
    bad: [given(smbServer.smb1, true), given(feature.state, 'Enabled'), given(clientDriver, 2)],
  },
});
