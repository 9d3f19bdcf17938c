import { all, not, oneOf, satisfies } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control, given } from '../control.ts';

/** Production checkpoints came with configuration version 6.2. */
const hasProductionCheckpoints = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 6 || (major === 6 && minor >= 2);
};

export const checkpointType = control({
  id: 'HV-C-03',
  area: 'parked-vms',
  serves: ['S10', 'S15'],
  title: 'Checkpoints of VMs are production checkpoints only',
  titleWhenNotMet: 'The checkpoint type of {target} allows checkpoints with memory',
  severity: 'medium',
  depth: 'recommended',
  why: 'A standard checkpoint writes the memory of the VM to a file. An attacker who copies it can read passwords and keys.',
  each: vm.targets,
  appliesWhen: {
    holds: all(
      satisfies(vm.version, 'the configuration version is 6.2 or later', hasProductionCheckpoints),
      // Windows changes few settings of a VM with a saved state, which has a finding of its own.
      not(oneOf(vm.state, ['Saved', 'FastSaved', 'SavedCritical', 'FastSavedCritical'])),
    ),
    otherwise:
      'The VM is in a saved state, in which Windows does not change the checkpoint type, or its configuration version is below 6.2. Start the VM, or update the version.',
  },
  expect: oneOf(vm.checkpointType, ['ProductionOnly', 'Disabled']),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who create checkpoints of guests without VSS or file system freeze',
    takesEffect: 'now',
    consequence:
      'Takes effect with the next checkpoint. In a guest without VSS (Windows) or file system freeze (Linux), a checkpoint then fails. Backup products use recovery checkpoints and are not affected.',
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vm.state, 'Off'), given(vm.version, '9.0'), given(vm.checkpointType, 'ProductionOnly')],
    bad: [given(vm.state, 'Off'), given(vm.version, '9.0'), given(vm.checkpointType, 'Production')],
  },
});
