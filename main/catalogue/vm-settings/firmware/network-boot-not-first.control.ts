import { control } from '../../control.ts';
import { is, not } from '../../../grammar/expect.ts';
import { vmSystem } from '../../../resources/hyper-v/vm-system.ts';

export const networkBootNotFirst = control({
  id: 'HV-D-42',
  area: 'vm-settings',
  serves: ['S18', 'S31'],
  title: 'VMs do not start from the network first',
  titleWhenNotMet: '{target} starts from the network first',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker in the network of the VM can answer its PXE request and start another operating system. It has access to the disks of the VM.',
  each: vmSystem.targets,
  expect: not(is(vmSystem.firstBoot, 'Network')),
  fix: {
    kind: 'steps',
    steps: [
      'Ask the owner of the VM whether it starts from the network on purpose (thin client, deployment). Then accept the risk.',
      'If the guest uses BitLocker, have its recovery key: the guest requires it once after the boot order has changed.',
      'Shut down the guest. Generation 2: Hyper-V\\Set-VMFirmware -VMName NAME -FirstBootDevice (Hyper-V\\Get-VMHardDiskDrive -VMName NAME | Where-Object -Property Path -EQ -Value PATH).',
      'Generation 1: Hyper-V\\Set-VMBios -VMName NAME -StartupOrder IDE, CD, LegacyNetworkAdapter, Floppy.',
      'Start the VM and check that its operating system starts. Scan again.',
    ],
  },
  sources: ['virtual-system-settings', 'sp-800-53'],
});
