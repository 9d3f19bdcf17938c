import { control, given } from '../../control.ts';
import { all, is, not } from '../../../grammar/expect.ts';
import { vmSecurity } from '../../../resources/hyper-v/devices/vm-security.ts';
import { hasOldVersion } from '../../../resources/hyper-v/old-vm-version.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { notAReplica } from '../not-a-replica.ts';

const applies = [
  given(vmSecurity.tpmEnabled, true),
  given(vm.replicationMode, 'None'),
  given(vm.virtualMachineType, 'RealizedVirtualMachine'),
  given(vm.version, '9.0'),
];

export const encryptedStateAndMigration = control({
  id: 'HV-D-07',
  aka: ['HV-C-14'],
  area: 'vm-settings',
  serves: ['S10', 'S15'],
  title: 'Saved state and live migration traffic of VMs with a virtual TPM are encrypted',
  titleWhenNotMet: 'Saved state and live migration traffic of {target} are not encrypted',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker who copies a saved state or records a live migration can read the memory of the VM, with passwords and keys.',
  each: vm.targets,
  appliesWhen: {
    holds: all(is(vmSecurity.tpmEnabled, true), notAReplica.holds, not(hasOldVersion)),
    otherwise: 'Encryption needs a virtual TPM and configuration version 8.0 or later. This VM lacks one of them, or it is a replica or a planned VM.',
  },
  expect: is(vmSecurity.encryptStateAndMigration, true),
  after: ['HV-A-38'],
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators: a host without the keys cannot restore a saved state of this VM',
    takesEffect: 'now',
    consequence:
      'The VM must be off. A saved state or checkpoint made from then on opens only on a host with the guardian keys. Live migration cannot use compression and takes longer.',
    prechecks: [
      {
        say: 'The guardian keys are exported, and each host that may run or restore this VM has them.',
        undecided: 'Keys on other hosts and in backups cannot be read from this host.',
      },
    ],
  },
  sources: ['generation-2-security'],
  examples: {
    good: [...applies, given(vmSecurity.encryptStateAndMigration, true)],
    bad: [...applies, given(vmSecurity.encryptStateAndMigration, false)],
  },
});
