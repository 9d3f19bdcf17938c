import { control, given } from '../control.ts';
import { machinePlacement } from '../../resources/machine-placement.ts';
import { satisfies } from '../../resources/grammar/expect.ts';

export const ownFolder = control({
  id: 'HV-B-05',
  aka: ['HV-B-06'],
  area: 'vm-storage',
  serves: ['S07'],
  title: 'Each machine has a folder of its own with all its files',
  titleWhenNotMet: '{target} has no folder of its own',
  severity: 'high',
  depth: 'recommended',
  why: 'Rights, auditing and clean deletion work by folder. Files that lie among those of others get their rights too.',
  each: machinePlacement.targets,
  expect: satisfies(machinePlacement.strangers, 'all its files lie in one folder, and no other machine has files there', (names) => names.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'Make a folder with the name of the machine on the drive for machines.',
      'Look at the free space: moving copies everything before it deletes anything.',
      'Move the storage of the machine there, in Hyper-V Manager under “Move”, or with Move-VMStorage -DestinationStoragePath. The machine may go on running.',
      'Afterwards delete what is left in the old place by hand, when you know that nothing uses it.',
      'Read again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: { good: [given(machinePlacement.strangers, [])], bad: [given(machinePlacement.strangers, ['WEB01'])] },
});
