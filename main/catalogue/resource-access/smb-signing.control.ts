import { control, given } from '../control.ts';
import { all, is } from '../../resources/grammar/expect.ts';
import { smbClient } from '../../resources/smb-client.ts';
import { smbServer } from '../../resources/smb-server.ts';

export const smbSigning = control({
  id: 'W09-01',
  area: 'resource-access',
  serves: ['S32'],
  title: 'SMB connections are signed in both directions',
  titleWhenNotMet: 'SMB connections of the host may be unsigned',
  severity: 'high',
  depth: 'essential',
  why: 'Without signatures somebody in between can answer for the file server, or use the host’s own sign-on against another.',
  expect: all(is(smbServer.requireSigning, true), is(smbClient.requireSigning, true)),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence:
      'New connections without signatures are refused: old NAS boxes, scanners, some backup targets. Machines whose disks lie on such a share lose them.',
    prechecks: [
      { say: 'No disk of a machine lies on a file server that cannot sign.' },
      { say: 'Scanners, NAS and backup targets of this host are known to sign.' },
    ],
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(smbServer.requireSigning, true), given(smbClient.requireSigning, true)],
    bad: [given(smbServer.requireSigning, false), given(smbClient.requireSigning, true)],
  },
});
