import { control } from '../../control.ts';
import { all, atMost, is, not } from '../../../grammar/expect.ts';
import { machine } from '../../../resources/windows/machine.ts';
import { vmShare } from '../../../resources/hyper-v/places/vm-share.ts';

export const processorLimits = control({
  id: 'HV-D-38',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'No VM can take more than half of the processors of the host',
  titleWhenNotMet: '{target} can take more than half of the processors of the host, or has a very high weight',
  severity: 'low',
  depth: 'strict',
  why: 'A compromised VM can use all its processors all the time. Without a limit, the other VMs and the host become slow.',
  each: vmShare.targets,
  appliesWhen: {
    holds: not(is(machine.productType, 'Workstation')),
    otherwise: 'Windows clients use the root scheduler, which has no processor limits for VMs.',
  },
  expect: all(atMost(vmShare.processors, 50), atMost(vmShare.weight, 1000)),
  fix: {
    kind: 'steps',
    steps: [
      'If this host exists for this VM, accept the risk.',
      'Find the processor use of the VM at its peak: column CPU Usage in Hyper-V Manager.',
      'Set a limit in percent of its virtual processors: Hyper-V\\Set-VMProcessor -VMName NAME -Maximum 50. It takes effect immediately.',
      'Or give it fewer processors while it is off: Hyper-V\\Set-VMProcessor -VMName NAME -Count NUMBER. The weight of a normal VM is 100: -RelativeWeight 100.',
      'Scan again.',
    ],
  },
  sources: ['set-vm-processor', 'scheduler-types'],
});
