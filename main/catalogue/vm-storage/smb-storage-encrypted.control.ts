import { all, is, satisfies } from '../../grammar/expect.ts';
import { vmSmbConnection } from '../../resources/files/vm-smb-connection.ts';
import { control, given } from '../control.ts';

export const smbStorageEncrypted = control({
  id: 'HV-B-16',
  area: 'vm-storage',
  serves: ['S08', 'S32'],
  title: 'VM storage on file servers uses SMB 3 with encryption',
  titleWhenNotMet: 'The connection to the VM storage {target} is not encrypted',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker in the storage network can read the contents of virtual hard disks while VMs use them. Without SMB signing, the attacker can also change them.',
  each: vmSmbConnection.targets,
  expect: all(
    satisfies(vmSmbConnection.dialect, 'SMB 3.0 or later', (dialect) => Number.parseFloat(dialect) >= 3),
    is(vmSmbConnection.encrypted, true),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Check the load of the file server: encryption needs processor time on both sides, and RDMA with encryption needs Windows Server 2022 or later.',
      'Computers without SMB 3 encryption are refused, and VMs on them stop. List the computers that use the share, on the file server: Get-SmbSession.',
      'Enable encryption for the share on the file server: Set-SmbShare -Name SHARE -EncryptData $true.',
      'New connections are encrypted. Move the VMs to another host and back, or restart this host when the VMs are off.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(vmSmbConnection.dialect, '3.1.1'), given(vmSmbConnection.encrypted, true)],
    bad: [given(vmSmbConnection.dialect, '3.0.2'), given(vmSmbConnection.encrypted, false)],
  },
});
