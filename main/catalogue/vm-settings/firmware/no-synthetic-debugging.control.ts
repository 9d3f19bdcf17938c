import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmDebugPort } from '../../../resources/hyper-v/devices/vm-debug-port.ts';

export const noSyntheticDebugging = control({
  id: 'HV-D-15',
  area: 'vm-settings',
  serves: ['S01', 'S18'],
  title: 'Synthetic debugging of VMs is disabled',
  titleWhenNotMet: 'Synthetic debugging of {target} is enabled',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker who reaches the UDP port on the host can attach a kernel debugger to the guest. No account in the guest is needed to control it.',
  each: vmDebugPort.targets,
  expect: is(vmDebugPort.debugPort, 'Off'),
  fix: {
    kind: 'steps',
    steps: [
      'Shut down the guest. Check that no developer uses the debugger of this VM.',
      "Read the settings in Windows PowerShell 5.1 ($row = Get-WmiObject -Namespace root\\virtualization\\v2 -Class Msvm_VirtualSystemSettingData -Filter \"VirtualSystemIdentifier='ID' AND VirtualSystemType='Microsoft:Hyper-V:System:Realized'\"). ID is the id of the VM ((Hyper-V\\Get-VM -Name NAME).Id).",
      'Change them: $row.DebugPortEnabled = 0; (Get-WmiObject -Namespace root\\virtualization\\v2 -Class Msvm_VirtualSystemManagementService).ModifySystemSettings($row.GetText(1)). The return value is 0 or 4096.',
      'Remove the inbound firewall rule on the host that allows the debug port (often named SynthDebugInboundRule).',
      'Start the VM and scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
