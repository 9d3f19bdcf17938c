import { atLeast, not, oneOf } from '../../grammar/expect.ts';
import { parkedVm } from '../../resources/files/parked-vm.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control } from '../control.ts';

export const patchedBeforeUse = control({
  id: 'HV-C-08',
  area: 'parked-vms',
  serves: ['S12', 'S13'],
  title: 'VMs that have been off or saved for more than 35 days are updated before they are used',
  titleWhenNotMet: '{target} has been off or saved for more than 35 days, and its update before use is not confirmed',
  severity: 'high',
  depth: 'recommended',
  why: 'The guest has missed at least one monthly update. An attacker on its network can use every vulnerability found since.',
  each: parkedVm.targets.where(not(oneOf(vm.replicationMode, ['Replica', 'ExtendedReplica']))).where(atLeast(parkedVm.offDays, 36)),
  manual: {
    question: 'Is this VM started on an isolated switch first, and updated there before users or other VMs can reach it?',
    evidence: 'The isolated switch, the procedure, and the person who starts the VM. For a template with child disks: the copy that is updated instead.',
    validForDays: 180,
    lapsesWith: [vm.state],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
