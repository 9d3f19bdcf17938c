import { fact, resource, setting } from '../../grammar/resource.ts';
import { flag, integer, listOf, text } from '../../grammar/kinds.ts';
import { ofHyperV } from '../../grammar/native-command.ts';
import { orUnknown } from '../names/or-unknown.ts';
import { vmState } from './vm.ts';

/** States that end without a command: the VM is on its way to another state. A critical state stays until its storage is reachable. */
export const passingStates: ReadonlySet<string> = new Set([
  'Starting',
  'Stopping',
  'Saving',
  'FastSaving',
  'Pausing',
  'Resuming',
  'Reset',
  'ForceShutdown',
  'ForceReboot',
]);

const paths = listOf('a list of paths', [[], ['D:\\ISO\\setup.iso']]);
const now = { volatile: true } as const;

/** A command that addresses the VM by its id: a name may be anything. */
export const startCommand = (vm: string): string => `${ofHyperV('Get-VM')} -Id ${vm} | ${ofHyperV('Start-VM')}`;

/**
 * What decides whether a VM can be shut down in a window of maintenance and started again. It is read only for VMs whose window was chosen, and again
 * immediately before each shutdown. `state` is set from Running to Off by the shutdown service of the guest, never by force, and back by starting the VM.
 * https://learn.microsoft.com/windows/win32/hyperv_v2/msvm-shutdowncomponent
 */
export const vmWindow = resource({
  name: 'vmWindow',
  title: 'VMs with a maintenance window',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  lane: 'main',
  native: 'Get-VM, Get-VMHardDiskDrive, Get-VMDvdDrive, Get-VMSnapshot, Get-VMSecurity, Msvm_ShutdownComponent, Win32_OperatingSystem FreePhysicalMemory',
  scope: { is: 'addressed' },
  label: (row) => orUnknown(row.text('name'), 'VM', row.key['vm']),
  facts: {
    name: fact('name', text('SRV-APP01', 'WEB01'), now),
    state: setting('state', vmState, {
      accepts: (state) => state.is === 'value' && (state.value === 'Off' || state.value === 'Running'),
      native: (to, key) =>
        to.is === 'value' && to.value === 'Running' ? { command: startCommand(key['vm'] ?? '') } : { steps: 'Shut down the operating system in the guest.' },
    }),
    operationalStatus: fact('operational status', listOf('a list of states', [['Ok'], ['BackingUpVirtualMachine']]), now),
    heartbeat: fact('heartbeat', text('OkApplicationsHealthy', 'LostCommunication'), now),
    shutdownEnabled: fact('Operating system shutdown is enabled', flag, now),
    shutdownStatus: fact('status of Operating system shutdown', listOf('a list of codes', [['2'], ['12']]), now),
    virtualMachineType: fact('VM type', text('RealizedVirtualMachine', 'PlannedVirtualMachine'), now),
    replicationMode: fact('replication', text('None', 'Primary'), now),
    replicationState: fact('replication state', text('Replicating', 'Suspended'), now),
    memoryStartup: fact('startup memory in bytes', integer(4294967296, 1073741824), now),
    memoryAssigned: fact('assigned memory in bytes', integer(4294967296, 0), now),
    freeMemory: fact('free memory of the host in bytes', integer(17179869184, 1073741824), now),
    missingFiles: fact('missing disks and ISO files', paths, now),
    differencesLeft: fact('differencing disks without a checkpoint', paths, now),
    recoveryCheckpoints: fact('recovery checkpoints', listOf('a list of checkpoints', [[], ['backup']]), now),
    tpm: fact('virtual TPM', flag, now),
    clustered: fact('clustered', flag, now),
    addresses: fact('addresses of the guest', listOf('a list of addresses', [[], ['10.0.4.1']]), now),
  },
});
