import { control } from '../../control.ts';
import { all, is } from '../../../grammar/expect.ts';
import { vmProcessor } from '../../../resources/hyper-v/devices/vm-processor.ts';

export const performanceMonitoring = control({
  id: 'HV-D-49',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'Performance monitoring hardware is not available to VMs',
  titleWhenNotMet: 'Performance monitoring hardware is available to {target}',
  severity: 'low',
  depth: 'strict',
  why: 'An attacker in the VM can use the performance counters and branch records of the processor to measure other software that shares the processor.',
  each: vmProcessor.targets,
  // Windows Server 2016 does not have it: the properties are missing there, and the control does not apply.
  expect: all(
    is(vmProcessor.performanceCounters, false),
    is(vmProcessor.branchRecords, false),
    is(vmProcessor.eventSampling, false),
    is(vmProcessor.processorTrace, false),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Ask the owner of the VM whether a profiler (for example Intel VTune) is in use in the guest.',
      'Shut down the guest. The setting cannot be changed while the VM is running.',
      'Turn the feature off in an elevated PowerShell: Hyper-V\\Set-VMProcessor -VMName NAME -Perfmon @().',
      'Check the result before you start the VM: Hyper-V\\Get-VMProcessor -VMName NAME | Format-List EnablePerfmon*. All values must be False.',
      'Scan again.',
    ],
  },
  sources: ['set-vm-processor'],
});
