import { all, atMost, is, oneOf, whenever } from '../../grammar/expect.ts';
import { checkpointAge } from '../../resources/hyper-v/checkpoint-age.ts';
import { control, given } from '../control.ts';

export const noOldCheckpoints = control({
  id: 'HV-C-06',
  area: 'parked-vms',
  serves: ['S10', 'S13'],
  title: 'Checkpoints are at most 30 days old (backup: 2 days), in chains of at most 10',
  titleWhenNotMet: 'The checkpoint {target} is too old, or its chain is too long',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM that returns to an old checkpoint runs without later updates and with old passwords. The disks of checkpoints grow until the volume is full.',
  each: checkpointAge.targets.where(oneOf(checkpointAge.type, ['Standard', 'Recovery'])),
  expect: all(
    whenever(is(checkpointAge.type, 'Standard'), atMost(checkpointAge.ageDays, 30)),
    whenever(is(checkpointAge.type, 'Recovery'), atMost(checkpointAge.ageDays, 2)),
    atMost(checkpointAge.depth, 10),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Check that a backup of the VM exists and that the checkpoint is no longer needed.',
      'Check the free space: merging needs space and slows the VM down.',
      'Deleting a checkpoint cannot be undone; its disks are merged while the VM runs. Delete it in Hyper-V Manager or with Hyper-V\\Remove-VMSnapshot.',
      'Recovery checkpoint: a backup was not completed. Check the backup product first, then remove the checkpoint with Hyper-V\\Remove-VMSnapshot.',
      'Never apply an old checkpoint of a domain controller.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan'],
  examples: {
    good: [given(checkpointAge.type, 'Standard'), given(checkpointAge.ageDays, 3), given(checkpointAge.depth, 1)],
    bad: [given(checkpointAge.type, 'Recovery'), given(checkpointAge.ageDays, 90), given(checkpointAge.depth, 1)],
  },
});
