import { control, given } from '../control.ts';
import { satisfies } from '../../resources/grammar/expect.ts';
import { sharedDirectory } from '../../resources/shared-directory.ts';

export const separateDirectory = control({
  id: 'HV-A-12',
  area: 'segregation',
  serves: ['S01', 'S02'],
  title: 'The hosts have an Active Directory of their own',
  titleWhenNotMet: 'VMs are joined to the same Active Directory as the host',
  severity: 'high',
  depth: 'strict',
  why: 'An attacker who becomes domain administrator inside a guest controls the host and every VM on it.',
  expect: satisfies(sharedDirectory.guests, 'no guest is joined to the directory of the host', (names) => names.length === 0),
  answer: {
    question: 'Are the hosts in an Active Directory (or workgroup) that no guest and no ordinary account belongs to?',
    evidence: 'The name of the directory, and its administrators.',
    validForDays: 365,
    lapsesWith: [sharedDirectory.guests],
  },
  fix: {
    kind: 'steps',
    steps: [
      'Decide with the directory administrators: a small forest for the hosts only, or a workgroup for few stand-alone hosts.',
      'Plan it as a project: live migration, cluster and backup depend on the directory.',
      'Until then use separate accounts for the administrators of hosts and of guests, and let host administrators sign in only to hosts.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(sharedDirectory.guests, [])], bad: [given(sharedDirectory.guests, ['DC01'])] },
});
