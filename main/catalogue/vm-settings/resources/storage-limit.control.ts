import { control, given } from '../../control.ts';
import { absent } from '../../../grammar/kind.ts';
import { not, oneOf, roleIs } from '../../../grammar/expect.ts';
import { vmHardDisk } from '../../../resources/hyper-v/devices/vm-hard-disk.ts';

export const storageLimit = control({
  id: 'HV-D-40',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'A maximum IOPS value is set on virtual hard disks',
  titleWhenNotMet: '{target} has no maximum IOPS',
  severity: 'low',
  depth: 'strict',
  why: 'A compromised VM can use the whole throughput of the storage. The disks of all other VMs on it become slow.',
  each: vmHardDisk.targets,
  expect: not(oneOf(vmHardDisk.maximumIops, [absent, '0'])),
  severityWhen: { holds: roleIs(['internetService']), severity: 'medium' },
  fix: {
    kind: 'steps',
    steps: [
      'If all VMs of this host have one owner, accept the risk.',
      'If a storage QoS policy of the cluster manages the disk, accept the risk with the name of the policy.',
      'Measure the IOPS that the VM needs, with its backup and its peaks. One I/O is 8 KB.',
      'Set a limit above it for this disk: Hyper-V\\Get-VMHardDiskDrive -VMName NAME | Where-Object -Property Path -EQ -Value PATH | Hyper-V\\Set-VMHardDiskDrive -MaximumIOPS NUMBER. It takes effect immediately; 0 removes it.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: { good: [given(vmHardDisk.maximumIops, '2000')], bad: [given(vmHardDisk.maximumIops, absent)] },
});
