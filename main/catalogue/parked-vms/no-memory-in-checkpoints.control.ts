import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { vmSnapshot } from '../../resources/hyper-v/vm-snapshot.ts';

export const noMemoryInCheckpoints = control({
  id: 'HV-C-05',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'No checkpoint contains the memory of its VM',
  titleWhenNotMet: 'The checkpoint {target} contains the memory of its VM',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker who copies the checkpoint file can read every password and key that was in the memory of the VM.',
  each: vmSnapshot.targets.where(is(vmSnapshot.type, 'Standard')),
  expect: is(vmSnapshot.state, 'Off'),
  fix: {
    kind: 'steps',
    steps: [
      'Check that a backup of the VM exists and that this checkpoint is no longer needed.',
      'Check the free space: merging needs space and slows the VM down.',
      'Deleting a checkpoint cannot be undone. Delete it in Hyper-V Manager or with Hyper-V\\Remove-VMSnapshot.',
      'Use production checkpoints in the future: they contain no memory.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
});
