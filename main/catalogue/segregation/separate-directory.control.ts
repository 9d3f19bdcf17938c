import { control, given } from '../control.ts';
import { satisfies } from '../../grammar/expect.ts';
import { sharedDirectory } from '../../resources/files/shared-directory.ts';

export const separateDirectory = control({
  id: 'HV-A-12',
  area: 'segregation',
  serves: ['S01', 'S02'],
  title: 'The Active Directory domain of the hosts is separate from the domain of the VMs',
  titleWhenNotMet: 'VMs are joined to the same Active Directory domain or forest as the host',
  severity: 'high',
  depth: 'strict',
  why: 'An attacker who becomes domain administrator in a guest also controls the host and every VM on it.',
  expect: satisfies(sharedDirectory.guests, 'no VM is joined to the domain or forest of the host', (names) => names.length === 0),
  answer: {
    question:
      'Are the hosts in an Active Directory domain or workgroup without VMs and without user accounts for daily work? VMs that are off are not read: include them.',
    evidence: 'The name of the domain or workgroup, and its administrators.',
    validForDays: 365,
    lapsesWith: [sharedDirectory.guests],
  },
  fix: {
    kind: 'steps',
    steps: [
      'Decide with the Active Directory administrators: a separate forest for the hosts, or a workgroup for a few stand-alone hosts.',
      'Plan the change as a project: live migration, failover cluster and backup depend on Active Directory.',
      'Until then, use separate administrator accounts for hosts and guests. Host administrators sign in to hosts only.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(sharedDirectory.guests, [])], bad: [given(sharedDirectory.guests, ['DC01'])] },
});
