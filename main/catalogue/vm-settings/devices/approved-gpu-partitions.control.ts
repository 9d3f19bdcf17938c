import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmGpuPartition } from '../../../resources/hyper-v/devices/vm-gpu-partition.ts';

export const approvedGpuPartitions = control({
  id: 'HV-D-19',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'GPU partitions of VMs are approved',
  titleWhenNotMet: 'The GPU partition of {target} is not approved',
  severity: 'medium',
  depth: 'recommended',
  why: 'The guest uses the graphics driver of the host through the partition. An attacker in the guest can use a vulnerability in the driver to attack the host and other VMs.',
  each: vmGpuPartition.targets,
  // A partition that is there is known; whether it is wanted is for the user to say.
  expect: is(vmGpuPartition.present, true),
  answer: {
    question: 'Is this GPU partition approved for this VM, and is the graphics driver on the host up to date?',
    evidence: 'Who approved it, for which application, and the version of the driver.',
    validForDays: 365,
    lapsesWith: [vmGpuPartition.name],
  },
  fix: {
    kind: 'steps',
    steps: [
      'If the guest does not need the partition: shut down the guest and remove it (Hyper-V\\Remove-VMGpuPartitionAdapter -VMName NAME -AdapterId ID).',
      'If it needs the partition: install the current driver of the vendor on the host and in the guest. Then answer the question of this control.',
      'Scan again.',
    ],
  },
  sources: ['gpu-acceleration', 'hyper-v-security-plan'],
});
