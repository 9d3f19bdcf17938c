import { control } from '../control.ts';

export const parkedVmsUpdated = control({
  id: 'HV-E-11',
  area: 'patching',
  serves: ['S12', 'S13'],
  title: 'Parked VMs and templates receive updates according to a written procedure',
  titleWhenNotMet: 'No procedure updates parked VMs and templates',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM that was off for months misses all updates of this time. An attacker who scans the network finds it within minutes after its start.',
  manual: {
    question:
      'Does a written procedure update parked VMs and templates: on an isolated switch after the start, or offline (Add-WindowsPackage) on a separate VM for servicing?',
    evidence:
      'Where the procedure is stored, and the date of the last update of each parked VM. Never mount disks with checkpoints, differencing parents or unknown disks on the host.',
    validForDays: 180,
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
