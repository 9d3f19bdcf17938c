import { control, given } from '../control.ts';
import { satisfies } from '../../resources/grammar/expect.ts';
import { sharedDirectory } from '../../resources/shared-directory.ts';

export const separateDirectory = control({
  id: 'HV-A-12',
  area: 'segregation',
  serves: ['S01', 'S02'],
  title: 'The hosts have a directory of their own',
  titleWhenNotMet: 'Guests answer to the directory of the host',
  severity: 'high',
  depth: 'strict',
  why: 'Whoever becomes administrator of the directory inside a guest is administrator of the host the same minute, and of every other machine.',
  expect: satisfies(sharedDirectory.guests, 'no guest is in the directory of the host', (names) => names.length === 0),
  answer: {
    question: 'Do the hosts answer to a directory (or workgroup) that no guest and no ordinary account belongs to?',
    evidence: 'The name of the directory, and who its administrators are.',
    validForDays: 365,
    lapsesWith: [sharedDirectory.guests],
  },
  fix: {
    kind: 'steps',
    steps: [
      'Decide with those who run the directory: a small forest for the hosts alone, or a workgroup where few hosts stand alone.',
      'Plan it as a project: live migration, cluster and backup depend on the directory.',
      'Until then keep the administrators of the hosts apart from those of the guests, and let them sign in nowhere else.',
      'Read again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(sharedDirectory.guests, [])], bad: [given(sharedDirectory.guests, ['DC01'])] },
});
