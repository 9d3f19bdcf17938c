import { control } from '../control.ts';
import { all, is, not, oneOf } from '../../grammar/expect.ts';
import { hypervisor } from '../../resources/hyper-v/host/hypervisor.ts';
import { machine } from '../../resources/windows/machine.ts';

export const coreScheduler = control({
  id: 'HV-A-34',
  area: 'segregation',
  serves: ['S01', 'S16'],
  title: 'The hypervisor uses the core scheduler',
  titleWhenNotMet: 'The hypervisor does not use the core scheduler',
  severity: 'high',
  depth: 'recommended',
  why: 'With another scheduler, two VMs share one processor core at the same time. A program in one VM can then read data of the other through the core.',
  appliesWhen: {
    holds: all(is(machine.hyperV, true), not(is(machine.productType, 'Workstation')), is(hypervisor.simultaneousThreads, true)),
    otherwise: 'Hyper-V is not installed, the host runs a Windows client (root scheduler only), or each core runs one thread.',
  },
  expect: oneOf(hypervisor.scheduler, ['Core', 'ClassicWithoutSmt']),
  fix: {
    kind: 'steps',
    steps: [
      'Check the load first: a VM with one virtual processor then uses a whole core. Note the old value: bcdedit.exe /enum.',
      'Set the scheduler: bcdedit.exe /set hypervisorschedulertype core.',
      'Let each VM use SMT as the host does: Hyper-V\\Set-VMProcessor -VMName NAME -HwThreadCountPerCore 0 (Windows Server 2016: 2), while the VM is off.',
      'Move or shut down the VMs, restart the host and scan again.',
      'To undo, set the old value again; if none was set, bcdedit.exe /deletevalue hypervisorschedulertype. Then restart the host.',
    ],
  },
  sources: ['scheduler-types', 'kb-4072698'],
});
