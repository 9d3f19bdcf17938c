import { control } from '../../control.ts';
import { all, is } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmProcessor } from '../../../resources/hyper-v/devices/vm-processor.ts';
import { notAReplica } from '../not-a-replica.ts';

export const processorCompatibility = control({
  id: 'HV-D-55',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'Processor compatibility mode is disabled on VMs outside failover clusters',
  titleWhenNotMet: 'Processor compatibility mode is enabled on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'Compatibility mode hides processor features from the guest. Protection against side-channel attacks and fast encryption are among them.',
  each: vmProcessor.targets,
  appliesWhen: {
    holds: all(is(vm.clustered, false), notAReplica.holds),
    otherwise: 'In a failover cluster, live migration between nodes with different processors needs compatibility mode; or the VM is a replica.',
  },
  expect: all(is(vmProcessor.compatibilityForMigration, false), is(vmProcessor.compatibilityForOldSystems, false)),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Live migration of the VM to hosts with other processors',
    takesEffect: 'now',
    consequence: 'The VM must be off. Afterwards, it cannot migrate live to a host with an older processor generation.',
    prechecks: [
      {
        say: 'The VM does not move to hosts with other processors, or these moves may need a restart of the VM.',
        undecided: 'The processors of the other hosts cannot be read from this host.',
      },
      {
        say: 'The operating system of the guest is not older than Windows Server 2008.',
        undecided: 'The operating system of a VM that is off cannot be read.',
      },
    ],
  },
  sources: ['set-vm-processor'],
});
