import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { readOnlyDword } from '../../resources/windows/registry.ts';
import { registryText } from '../../resources/windows/registry-text.ts';

const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot';

export const hostSecureBootCertificates = control({
  id: 'HV-A-46',
  area: 'segregation',
  serves: ['S16'],
  title: 'Secure Boot of the host uses the certificates of 2023',
  titleWhenNotMet: 'Secure Boot of the host does not use the certificates of 2023 yet',
  severity: 'high',
  depth: 'recommended',
  why: 'The certificates of 2011 expired in 2026. Without those of 2023, the host receives no further fixes for its boot manager, and known attacks on the start remain possible.',
  appliesWhen: { holds: is(readOnlyDword(`${key}\\State`, 'UEFISecureBootEnabled'), 1), otherwise: 'Secure Boot is off, or the host starts with BIOS.' },
  // Windows writes “Updated” only after db, KEK and boot manager are done; one of them alone proves nothing.
  expect: is(registryText(`${key}\\Servicing`, 'UEFICA2023Status', 'Updated', 'NotStarted', 'InProgress'), 'Updated'),
  fix: {
    kind: 'steps',
    steps: [
      'Have the BitLocker recovery key of the host and access to its console. Move or shut down the VMs, then install the current firmware and the latest cumulative update.',
      'If BitLocker protects the system drive, suspend it for two restarts: Suspend-BitLocker -MountPoint C: -RebootCount 2.',
      'Start the update: Set-ItemProperty -LiteralPath "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot" -Name AvailableUpdates -Type DWord -Value 0x5944, then Start-ScheduledTask -TaskName "\\Microsoft\\Windows\\PI\\Secure-Boot-Update".',
      'Move or shut down the VMs and restart the host. Repeat until the event 1808 appears in the System log (1795 and 1796 report an error).',
      'Scan again. The update of the certificates cannot be undone; renew old boot media and recovery media as well.',
    ],
  },
  sources: ['secure-boot-certificates'],
});
