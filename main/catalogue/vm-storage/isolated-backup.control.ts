import { control } from '../control.ts';

export const isolatedBackup = control({
  id: 'HV-B-25',
  area: 'vm-storage',
  serves: ['S08', 'S15'],
  title: 'Backups of the VMs cannot be deleted from the hosts or with their accounts',
  titleWhenNotMet: 'The isolation of the backups is not confirmed',
  severity: 'high',
  depth: 'essential',
  why: 'Attackers delete the backups before they encrypt the VMs. If the accounts of the hosts can reach the repository, nothing is left to restore.',
  manual: {
    question: 'Does each VM have a backup outside the domain of the hosts, with an offline or immutable copy and a recent restore test?',
    evidence: 'The backup product, the last good backup of each VM, the immutable copy, and the last restore test (at most 6 months ago).',
    validForDays: 180,
  },
  sources: ['sp-800-53'],
});
