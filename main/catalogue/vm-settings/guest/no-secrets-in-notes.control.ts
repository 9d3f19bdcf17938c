import { control } from '../../control.ts';

/** The notes can hold secrets, so that no scan keeps them: only a person can say it. */
export const noSecretsInNotes = control({
  id: 'HV-D-50',
  area: 'vm-settings',
  serves: ['S32'],
  title: 'The notes of VMs contain no passwords or keys',
  titleWhenNotMet: 'The notes of VMs can contain passwords or keys',
  severity: 'medium',
  depth: 'essential',
  why: 'Each account that can manage VMs can read the notes, and backups and replicas contain them. An attacker who reads a password there can sign in to the guest.',
  manual: {
    question: 'Are the notes of all VMs free of passwords, keys and other secrets (Hyper-V Manager, settings of the VM, Name)?',
    evidence: 'Who read the notes of all VMs, and when.',
    validForDays: 180,
  },
  sources: ['sp-800-53'],
});
