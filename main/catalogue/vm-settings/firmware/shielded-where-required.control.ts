import { control } from '../../control.ts';

export const shieldedWhereRequired = control({
  id: 'HV-D-06',
  area: 'vm-settings',
  serves: ['S10', 'S15'],
  title: 'VMs that must be protected from host administrators are shielded',
  titleWhenNotMet: 'VMs that must be protected from host administrators are not shielded',
  severity: 'info',
  depth: 'strict',
  why: 'An attacker with the rights of a host administrator can read the disks and the memory of each VM that is not shielded.',
  manual: {
    question: 'Are all VMs shielded whose data host administrators must not read? If there is no such VM, answer Yes.',
    evidence: 'Which VMs these are, who decided it, and when shielding was checked (Get-VMSecurity, Shielded).',
    validForDays: 365,
  },
  sources: ['guarded-fabric'],
});
