import { all, is, not, oneOf } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';

/** A replica must fit its primary VM, and a planned VM its source. Later changes of settings are not replicated. */
export const notAReplica = {
  holds: all(not(oneOf(vm.replicationMode, ['Replica', 'TestReplica', 'ExtendedReplica'])), not(is(vm.virtualMachineType, 'PlannedVirtualMachine'))),
  otherwise: 'Do not change a replica or a planned VM. Change the primary VM, and check this setting on the replica after a failover.',
};
