import { control } from '../control.ts';
import { all, is } from '../../grammar/expect.ts';
import { liveMigration } from '../../resources/hyper-v/host/live-migration.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';
import { smbServer } from '../../resources/network/smb-server.ts';

export const migrationEncrypted = control({
  id: 'HV-A-21',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'This host uses SMB with encryption for live migration',
  titleWhenNotMet: 'This host does not use SMB with encryption for live migration',
  severity: 'high',
  depth: 'strict',
  why: 'Live migration sends the memory of the VM, with its passwords and keys, without encryption. An attacker on this network can record it.',
  appliesWhen: { holds: is(liveMigration.enabled, true), otherwise: 'Live migration is disabled.' },
  expect: all(is(vmHost.migrationPerformance, 'SMB'), is(smbServer.encryptData, true)),
  fix: {
    kind: 'steps',
    steps: [
      'If IPsec protects the migration network, or each VM encrypts its migration traffic (HV-D-07), accept the risk with this reason.',
      'Otherwise select SMB on this host: Hyper-V\\Set-VMHost -VirtualMachineMigrationPerformanceOption SMB.',
      'Set the same option on every partner. Castellan reads this host only, and both hosts of a migration must match.',
      'Check that each client of this host supports SMB 3 (scanners, NAS, backup). Before Windows Server 2022, SMB encryption turns RDMA off.',
      'Turn SMB encryption on, on this host and on each partner: Set-SmbServerConfiguration -EncryptData $true. Clients without SMB 3 are then refused.',
      'Move a test VM and scan again.',
    ],
  },
  sources: ['live-migration', 'hyper-v-security-plan'],
});
