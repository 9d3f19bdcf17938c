import { control } from '../../control.ts';
import { atMost } from '../../../grammar/expect.ts';
import { vmShare } from '../../../resources/hyper-v/places/vm-share.ts';

export const memoryCeiling = control({
  id: 'HV-D-37',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'No VM can take more than half of the memory of the host',
  titleWhenNotMet: '{target} can take more than half of the memory of the host',
  severity: 'medium',
  depth: 'strict',
  why: 'With dynamic memory and a maximum of 1 TB (the default), a compromised VM can request all free memory. Other VMs then cannot start or lose memory.',
  each: vmShare.targets,
  expect: atMost(vmShare.memory, 50),
  fix: {
    kind: 'steps',
    steps: [
      'If this host exists for this VM, accept the risk.',
      'Find the memory that the VM needs at its peak: column Memory Demand in Hyper-V Manager.',
      'Shut down the guest. The maximum of a running VM cannot be lowered.',
      'Set the maximum: Hyper-V\\Set-VMMemory -VMName NAME -MaximumBytes 16GB. For a VM without dynamic memory, lower its startup memory.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-53'],
});
