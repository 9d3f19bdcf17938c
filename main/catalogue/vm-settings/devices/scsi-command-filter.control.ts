import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmSystem } from '../../../resources/hyper-v/vm-system.ts';

export const scsiCommandFilter = control({
  id: 'HV-D-48',
  area: 'vm-settings',
  serves: ['S01', 'S18'],
  title: 'Hyper-V filters the SCSI commands of VMs',
  titleWhenNotMet: 'The SCSI commands of {target} are not filtered',
  severity: 'high',
  depth: 'essential',
  why: 'Without the filter, the guest sends any SCSI command to its physical disks. An attacker in the guest can change the firmware of a disk, or reach other data on the storage system.',
  each: vmSystem.targets,
  expect: is(vmSystem.fullScsiCommandSet, false),
  fix: {
    kind: 'steps',
    steps: [
      'Ask the owner of the VM whether it runs backup or storage software that needs unfiltered commands. Then accept the risk.',
      'Shut down the guest.',
      "In an elevated Windows PowerShell, read the setting: $s = Get-WmiObject -Namespace root\\virtualization\\v2 -Class Msvm_VirtualSystemSettingData -Filter \"VirtualSystemType='Microsoft:Hyper-V:System:Realized' AND VirtualSystemIdentifier='ID'\". ID is the id of the VM ((Hyper-V\\Get-VM -Name NAME).Id).",
      'Change it: $s.AllowFullSCSICommandSet = $false; (Get-WmiObject -Namespace root\\virtualization\\v2 -Class Msvm_VirtualSystemManagementService).ModifySystemSettings($s.GetText(1)). The return value is 0 or 4096.',
      'Start the VM and scan again.',
    ],
  },
  sources: ['virtual-system-settings'],
});
