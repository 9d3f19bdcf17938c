import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';
import { vmSnapshot } from '../../resources/vm-snapshot.ts';

export const noMemoryInCheckpoints = control({
  id: 'HV-C-05',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No checkpoint holds the memory of its machine',
  titleWhenNotMet: 'The checkpoint {target} holds the memory of its machine',
  severity: 'high',
  depth: 'essential',
  why: 'The memory of that moment lies in a file, with every password and key that was in it, and outlives the day on which they were changed.',
  each: vmSnapshot.targets.where(is(vmSnapshot.type, 'Standard')),
  expect: is(vmSnapshot.state, 'Off'),
  fix: {
    kind: 'steps',
    steps: [
      'Make sure that there is a backup of the machine, and that nobody wants to go back to this checkpoint.',
      'Look at the free space: merging needs room, and the machine is slower meanwhile.',
      'Remove the checkpoint in Hyper-V Manager, or with Remove-VMSnapshot. There is no way back from that.',
      'Let new checkpoints be production checkpoints: they hold no memory.',
      'Read again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(vmSnapshot.type, 'Standard'), given(vmSnapshot.state, 'Off')],
    bad: [given(vmSnapshot.type, 'Standard'), given(vmSnapshot.state, 'Saved')],
  },
});
