import { control } from '../../control.ts';
import { is, not, oneOf } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmVersion } from '../../../resources/hyper-v/vm-version.ts';

export const configurationVersion = control({
  id: 'HV-D-43',
  area: 'vm-settings',
  serves: ['S14'],
  title: 'VMs have the configuration version of the host',
  titleWhenNotMet: 'The configuration version of {target} is older than that of the host',
  severity: 'medium',
  depth: 'recommended',
  why: 'A VM with an old configuration version cannot use newer protections: virtual TPM needs 7.0, and virtualization-based security in the guest needs 8.0.',
  each: vmVersion.targets,
  appliesWhen: {
    holds: not(oneOf(vm.replicationMode, ['Replica', 'TestReplica', 'ExtendedReplica'])),
    otherwise: 'A replica gets its configuration version from the primary VM. Upgrade it there.',
  },
  expect: is(vmVersion.current, true),
  severityWhen: { holds: is(vmVersion.startsOn2022, false), severity: 'high' },
  fix: {
    kind: 'steps',
    steps: [
      'Check that no host with an older Windows must run this VM: cluster nodes during a rolling upgrade, replica servers, restore hosts. Then wait.',
      'Make a backup of the VM. The upgrade cannot be undone.',
      'Deleting a saved state loses the data in its memory. Start a saved VM instead.',
      'Deleting a checkpoint cannot be undone. Delete only checkpoints that are not needed.',
      'Shut down the guest.',
      'Upgrade it: Hyper-V\\Update-VMVersion -Name NAME. Start the VM and check it. Scan again.',
    ],
  },
  sources: ['configuration-version'],
});
