import { control } from '../control.ts';
import { all, contains } from '../../grammar/expect.ts';
import { deviceGuard } from '../../resources/windows/device-guard.ts';

export const secureLaunch = control({
  id: 'W02-40',
  aka: ['HV-A-33'],
  area: 'security-configuration',
  serves: ['S16'],
  title: 'The host has DMA protection, and System Guard Secure Launch is running',
  titleWhenNotMet: 'The host has no DMA protection, or System Guard Secure Launch is not running',
  severity: 'low',
  depth: 'strict',
  why: 'A device on a PCIe or Thunderbolt port, or manipulated firmware, can change the memory of the hypervisor while the host starts.',
  expect: all(contains(deviceGuard.availableProperties, [3]), contains(deviceGuard.servicesRunning, ['SecureLaunch'])),
  fix: {
    kind: 'steps',
    steps: [
      'Check with the manufacturer whether the hardware supports both (secured-core server). If it does not, accept the risk until the next hardware.',
      'Have the BitLocker recovery key and access to the console of the host. If BitLocker is on, suspend it: Suspend-BitLocker -MountPoint C: -RebootCount 2.',
      'Move or shut down the VMs, restart the host, and enable IOMMU (VT-d, AMD-Vi), kernel DMA protection and DRTM in the firmware setup.',
      'Enable Secure Launch with the Group Policy “Turn On Virtualization Based Security”: Secure Launch Configuration = Enabled. Set “Virtualization Based Protection of Code Integrity” to Enabled without lock or Not Configured, never to Disabled.',
      'Move or shut down the VMs, restart the host and scan again.',
    ],
  },
  sources: ['secure-launch', 'cis-ws2022'],
});
