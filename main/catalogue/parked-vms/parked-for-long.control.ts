import { atLeast, not, oneOf } from '../../grammar/expect.ts';
import { parkedVm } from '../../resources/files/parked-vm.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { control } from '../control.ts';

export const parkedForLong = control({
  id: 'HV-C-07',
  area: 'parked-vms',
  serves: ['S10', 'S13'],
  title: 'VMs that have been off or saved for more than 90 days are still needed',
  titleWhenNotMet: '{target} has been off or saved for more than 90 days, and its purpose is not confirmed',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM without an owner gets no updates and no attention. An attacker who copies or starts it finds old vulnerabilities and passwords that still work.',
  each: parkedVm.targets.where(not(oneOf(vm.replicationMode, ['Replica', 'ExtendedReplica']))).where(atLeast(parkedVm.offDays, 91)),
  manual: {
    question: 'Is this VM still needed, as a template, for disaster recovery or for another purpose?',
    evidence: 'The purpose, the person in charge, and the date on which it is deleted or used again. Otherwise archive it encrypted and delete it.',
    validForDays: 180,
    lapsesWith: [vm.state],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
