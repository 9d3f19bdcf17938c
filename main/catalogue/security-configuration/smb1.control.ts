import { control, given } from '../control.ts';
import { all, is, oneOf, whenever } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { optionalFeature } from '../../resources/windows/optional-feature.ts';
import { readOnlyDword } from '../../resources/windows/registry.ts';
import { smbServer } from '../../resources/network/smb-server.ts';

const feature = optionalFeature('SMB1Protocol');
/** Never written: while the Workstation service depends on it, a disabled driver takes the host off every share. Removing the feature handles both. */
const clientDriver = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10', 'Start');
const off = ['Disabled', 'DisabledWithPayloadRemoved', absent];

export const smb1 = control({
  id: 'W02-16',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'SMB 1.0 is disabled: server, client and feature',
  titleWhenNotMet: 'SMB 1.0 is enabled',
  severity: 'critical',
  depth: 'essential',
  why: 'SMB 1.0 does not protect against forged servers. Worms such as WannaCry used its vulnerabilities to spread.',
  expect: all(is(smbServer.smb1, false), oneOf(feature.state, off), oneOf(clientDriver, [4, absent])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Scanners, NAS devices and clients that support only SMB 1.0',
    set: all(is(smbServer.smb1, false), whenever(oneOf(feature.state, ['Enabled', 'EnablePending', 'DisablePending']), is(feature.wanted, 'Disabled'))),
    takesEffect: 'afterRestart',
    consequence:
      'The host stops answering SMB 1.0 immediately; feature and client are removed at the next restart. Devices that support only SMB 1.0 lose their shares.',
    prechecks: [
      {
        say: 'No device uses SMB 1.0 with this host. Audit it for a week: Set-SmbServerConfiguration -AuditSmb1Access $true, event 3000.',
        undecided: 'Castellan does not read the log, and less than a week without events is no proof.',
      },
    ],
  },
  sources: ['smb1-removal', 'cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(smbServer.smb1, false), given(feature.state, 'Disabled'), given(clientDriver, absent)],
    bad: [given(smbServer.smb1, true), given(feature.state, 'Enabled'), given(clientDriver, 2)],
  },
});
