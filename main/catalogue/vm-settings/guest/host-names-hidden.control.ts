import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmHostItem } from '../../../resources/hyper-v/host/vm-host-item.ts';

export const hostNamesHidden = control({
  id: 'HV-D-10',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'Data exchange does not show the names of the host to the guest',
  titleWhenNotMet: 'Data exchange shows the names of the host to the guest {target}',
  severity: 'low',
  depth: 'strict',
  why: 'Each user of the guest can read the name of the host in the registry of the guest. An attacker knows then which host to attack next.',
  each: vmHostItem.targets,
  appliesWhen: { holds: is(vmHostItem.dataExchange, true), otherwise: 'Data exchange is disabled, so the guest receives no names.' },
  // Server 2016 does not have it: the property is missing there, and the control does not apply.
  expect: is(vmHostItem.hidden, true),
  fix: {
    kind: 'steps',
    steps: [
      'Check that no program in the guest reads the host name (backup agents, licensing, monitoring). If one does, accept the risk.',
      'Read the settings in Windows PowerShell 5.1 ($row = Get-WmiObject -Namespace root\\virtualization\\v2 -Class Msvm_KvpExchangeComponentSettingData | Where-Object -FilterScript { $_.InstanceID -like "Microsoft:ID\\*" }). ID is the id of the VM ((Hyper-V\\Get-VM -Name NAME).Id).',
      'Change them: $row.DisableHostKVPItems = $true; (Get-WmiObject -Namespace root\\virtualization\\v2 -Class Msvm_VirtualSystemManagementService).ModifyGuestServiceSettings(@($row.GetText(1))). The return value is 0 or 4096.',
      'Restart the guest and scan again.',
    ],
  },
  sources: ['integration-services', 'hyper-v-security-plan'],
});
