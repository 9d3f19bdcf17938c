import { control, given } from '../control.ts';
import { all, is, not, some } from '../../grammar/expect.ts';
import { smbClient } from '../../resources/network/smb-client.ts';
import { smbServer } from '../../resources/network/smb-server.ts';
import { isOnShare, vmSmbStorage } from '../../resources/hyper-v/places/vm-smb-storage.ts';

export const smbSigning = control({
  id: 'W09-01',
  area: 'resource-access',
  serves: ['S32'],
  title: 'SMB signing is required for server and client',
  titleWhenNotMet: 'SMB signing is not required for the server, the client, or both',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker between client and server can change SMB traffic or relay the authentication of the host to another server.',
  expect: all(is(smbServer.requireSigning, true), is(smbClient.requireSigning, true)),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'NAS devices, scanners and backup targets without SMB signing; the speed of SMB Direct (RDMA) before Windows Server 2022',
    takesEffect: 'now',
    // Before 2022, signing stops direct data placement: https://learn.microsoft.com/troubleshoot/windows-server/networking/reduced-performance-after-smb-encryption-signing
    consequence:
      'Takes effect immediately. Connections of devices without SMB signing are refused (old NAS, scanners, backup targets). VMs with files on such a share stop. Before Windows Server 2022, SMB Direct (RDMA) no longer places data directly: Storage Spaces Direct, cluster volumes and live migration over SMB become much slower.',
    prechecks: [
      { say: 'No VM has files on an SMB share. If the file server cannot sign, these VMs stop.', holds: not(some(vmSmbStorage.targets.where(isOnShare))) },
      {
        say: 'Scanners, NAS devices and backup targets of this host support SMB signing.',
        undecided: 'The host cannot read which devices connect later and what they support.',
      },
      {
        say: 'This host runs Windows Server 2022, Windows 11 or later, or it does not use SMB Direct (RDMA) for storage, cluster or live migration.',
        undecided: 'Castellan does not read for which traffic the host uses SMB Direct.',
      },
    ],
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(smbServer.requireSigning, true), given(smbClient.requireSigning, true)],
    bad: [given(smbServer.requireSigning, false), given(smbClient.requireSigning, true)],
  },
});
