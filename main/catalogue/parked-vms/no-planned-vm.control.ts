import { atMost, is } from '../../grammar/expect.ts';
import { plannedVmAge } from '../../resources/hyper-v/planned-vm-age.ts';
import { machine } from '../../resources/windows/machine.ts';
import { control, given } from '../control.ts';

export const noPlannedVm = control({
  id: 'HV-C-17',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No planned VM is left from an import or a live migration',
  titleWhenNotMet: 'The planned VM {target} is left from an import or a live migration',
  severity: 'low',
  depth: 'recommended',
  why: 'An interrupted import or live migration leaves a planned VM that Get-VM and Hyper-V Manager do not list. An attacker can copy its disks, and its folder is not checked.',
  each: plannedVmAge.targets,
  appliesWhen: { holds: is(machine.hyperV, true), otherwise: 'Hyper-V is not installed.' },
  // One that changed today can belong to an import or a live migration that still runs.
  expect: atMost(plannedVmAge.days, 0),
  fix: {
    kind: 'steps',
    steps: [
      'Check that no import and no live migration of this VM is running, here or on the source host.',
      'Find the VM itself: on which host it runs, and that a backup of it exists. The files of the planned VM can be the only copy.',
      'Finish the import or the live migration if the VM belongs on this host.',
      'Otherwise remove the planned VM: method DestroySystem of Msvm_VirtualSystemManagementService in root\\virtualization\\v2, with the object of class Msvm_PlannedComputerSystem. Hyper-V Manager cannot do this.',
      'Delete files of the planned VM that no other VM uses.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(machine.hyperV, true), given(plannedVmAge.days, 0)],
    bad: [given(machine.hyperV, true), given(plannedVmAge.days, 40)],
  },
});
