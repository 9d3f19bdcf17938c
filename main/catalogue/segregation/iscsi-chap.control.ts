import { control } from '../control.ts';
import { oneOf } from '../../grammar/expect.ts';
import { iscsiSession } from '../../resources/windows/iscsi-session.ts';

export const iscsiChap = control({
  id: 'HV-A-48',
  area: 'segregation',
  serves: ['S01', 'S31', 'S32'],
  title: 'iSCSI sessions authenticate with CHAP',
  titleWhenNotMet: 'The iSCSI session {target} uses no authentication',
  severity: 'medium',
  depth: 'recommended',
  why: 'Without CHAP, a computer on the storage network only needs the name of the host. An attacker can then read and change the disks of all VMs.',
  each: iscsiSession.targets,
  expect: oneOf(iscsiSession.authentication, ['MUTUALCHAP', 'ONEWAYCHAP']),
  fix: {
    kind: 'steps',
    steps: [
      'Configure CHAP with a secret of 12 to 16 characters on the storage, for this host only. Mutual CHAP also proves the storage to the host.',
      'Note the paths first: Get-IscsiSession, Get-IscsiConnection.',
      'Drain the node or shut down the VMs on this storage: the session must be disconnected and connected again.',
      'End each path, one after the other: Unregister-IscsiSession -SessionIdentifier ID, then Disconnect-IscsiTarget -SessionIdentifier ID.',
      'Connect this path again before the next one: Connect-IscsiTarget -NodeAddress TARGET -TargetPortalAddress ADDRESS -InitiatorPortalAddress ADDRESS -AuthenticationType ONEWAYCHAP -ChapUsername NAME -ChapSecret SECRET -IsPersistent $true.',
      'With MPIO, add -IsMultipathEnabled $true; without it, the disk appears twice.',
      'Check that the disks are online, start the VMs and scan again.',
    ],
  },
  sources: ['iscsi-chap'],
});
