import { control } from '../control.ts';
import { machine } from '../../resources/windows/machine.ts';

export const hostDirectoryAccounts = control({
  id: 'HV-A-16',
  area: 'segregation',
  serves: ['S02', 'S03'],
  title: 'The Active Directory domain of the hosts contains only accounts that the hosts need',
  titleWhenNotMet: 'The Active Directory domain of the hosts contains accounts for daily work',
  severity: 'medium',
  depth: 'strict',
  why: 'Each account of the domain can try to sign in and can query the domain. One stolen password of a user is enough to search for a path to the hosts.',
  manual: {
    question: 'Does the Active Directory domain of the hosts (in a workgroup: do the local accounts) contain only administrators and service accounts?',
    evidence: 'The number of enabled accounts, the date of the review, and where the list is stored.',
    validForDays: 180,
    lapsesWith: [machine.domain],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
