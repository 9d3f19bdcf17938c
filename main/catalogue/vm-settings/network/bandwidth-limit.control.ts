import { control, given } from '../../control.ts';
import { isAbsent } from '../../../grammar/kind.ts';
import { roleIs, satisfies } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const bandwidthLimit = control({
  id: 'HV-D-33',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'VM network adapters have a maximum bandwidth',
  titleWhenNotMet: '{target} has no maximum bandwidth',
  severity: 'low',
  depth: 'strict',
  why: 'A compromised VM can use the whole bandwidth of the physical adapter. Other VMs and the management of the host lose their network.',
  each: vmNetworkAdapter.targets,
  expect: satisfies(vmNetworkAdapter.maximumBandwidth, 'a limit above 0 bits per second', (limit) => !isAbsent(limit) && limit > 0),
  severityWhen: { holds: roleIs(['internetService'], vmNetworkAdapter.vm), severity: 'medium' },
  fix: {
    kind: 'steps',
    steps: [
      'If all VMs of this host have one owner, accept the risk.',
      'Measure the bandwidth that the VM needs, with its backup and its peaks.',
      'Find the id of this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Format-List -Property Name, Id, SwitchName, MacAddress. Use it as ID in the next command.',
      'Set a limit above it for this adapter: Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Where-Object -Property Id -EQ -Value ID | Hyper-V\\Set-VMNetworkAdapter -MaximumBandwidth BITS_PER_SECOND. It takes effect immediately; 0 removes it.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-53'],
  examples: { good: [given(vmNetworkAdapter.maximumBandwidth, 1_000_000_000)], bad: [given(vmNetworkAdapter.maximumBandwidth, 0)] },
});
