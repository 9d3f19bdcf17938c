import { fact, optional, optionalSetting, resource, setting } from '../../grammar/resource.ts';
import { flag, instant, offOn, onOff, integer, listOf, secretText, shownAs, text, word } from '../../grammar/kinds.ts';
import { orUnknown } from '../names/or-unknown.ts';

const vmLabel = (row: { readonly text: (property: string) => string | undefined; readonly key: Readonly<Record<string, string>> }): string =>
  orUnknown(row.text('name'), 'VM', row.key['vm']);

/** Windows' own names; a critical state means that the storage of the VM is not reachable. */
export const vmState = word(
  'Off',
  'Running',
  'Saved',
  'Paused',
  'Other',
  'Stopping',
  'Starting',
  'Reset',
  'Saving',
  'Pausing',
  'Resuming',
  'FastSaved',
  'FastSaving',
  'ForceShutdown',
  'ForceReboot',
  'Hibernated',
  'ComponentServicing',
  'RunningCritical',
  'OffCritical',
  'StoppingCritical',
  'SavedCritical',
  'PausedCritical',
  'StartingCritical',
  'ResetCritical',
  'SavingCritical',
  'PausingCritical',
  'ResumingCritical',
  'FastSavedCritical',
  'FastSavingCritical',
);

const startActions = { StartIfRunning: 'Start if it was running', Start: 'Always start' };
const checkpointTypes = { ProductionOnly: 'Production only', Production: 'Production, or Standard if that fails' };
const stopActions = { ShutDown: 'Shut down', TurnOff: 'Turn off' };

/** Virtual machines, one row each. Addressed by id: names are neither unique nor ours. */
export const vm = resource({
  name: 'vm',
  title: 'Virtual machines',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vm',
    module: 'Hyper-V',
    read: 'Get-VM',
    write: 'Set-VM',
    key: { vm: 'Id' },
    one: 'virtual machine',
    properties: {
      name: 'Name',
      state: 'State',
      generation: 'Generation',
      version: 'Version',
      path: 'Path',
      configurationLocation: 'ConfigurationLocation',
      snapshotFileLocation: 'SnapshotFileLocation',
      smartPagingFilePath: 'SmartPagingFilePath',
      automaticStartAction: 'AutomaticStartAction',
      automaticStopAction: 'AutomaticStopAction',
      automaticCriticalErrorAction: 'AutomaticCriticalErrorAction',
      checkpointType: 'CheckpointType',
      automaticCheckpointsEnabled: { name: 'AutomaticCheckpointsEnabled', missingOn: 'Windows Server 2016' },
      replicationMode: 'ReplicationMode',
      clustered: 'IsClustered',
      notes: 'Notes',
      operationalStatus: 'OperationalStatus',
      createdAt: 'CreationTime',
      virtualMachineType: 'VirtualMachineType',
      lockOnDisconnect: 'LockOnDisconnect',
      guestControlledCacheTypes: 'GuestControlledCacheTypes',
    },
  },
  label: vmLabel,
  facts: {
    name: fact('name', text('SRV-APP01', 'WEB01')),
    state: fact('state', vmState, { volatile: true }),
    generation: fact('generation', integer(2, 1)),
    version: fact('configuration version', text('9.0', '10.0')),
    path: fact('folder', text('D:\\VMs\\SRV-APP01', 'D:\\VMs\\WEB01')),
    configurationLocation: fact('configuration folder', text('D:\\VMs\\SRV-APP01', 'D:\\VMs\\WEB01')),
    snapshotFileLocation: fact('checkpoint folder', text('D:\\VMs\\SRV-APP01', 'D:\\VMs\\WEB01')),
    smartPagingFilePath: fact('paging folder', text('D:\\VMs\\SRV-APP01', 'D:\\VMs\\WEB01')),
    automaticStartAction: setting('automatic start action', shownAs(word('StartIfRunning', 'Nothing', 'Start'), startActions)),
    automaticStopAction: setting('automatic stop action', shownAs(word('ShutDown', 'Save', 'TurnOff'), stopActions), {
      needsOff: 'state',
    }),
    automaticCriticalErrorAction: setting('action when the storage fails', shownAs(word('Pause', 'None'), { None: 'None: the VM runs on until it stops' })),
    checkpointType: setting('checkpoint type', shownAs(word('ProductionOnly', 'Production', 'Standard', 'Disabled'), checkpointTypes)),
    automaticCheckpointsEnabled: setting('automatic checkpoints', onOff()),
    replicationMode: fact('replication', text('None', 'Primary', 'Replica')),
    clustered: fact('clustered', flag),
    notes: optional('notes', secretText('', 'pwd')),
    operationalStatus: fact('operational status', listOf('a list of states', [['Ok'], ['Degraded']]), { volatile: true }),
    createdAt: fact('created', instant),
    virtualMachineType: fact('VM type', text('RealizedVirtualMachine', 'PlannedVirtualMachine')),
    // An old configuration version has no such setting: it is read as absent and cannot be written.
    lockOnDisconnect: optionalSetting('lock on disconnect', word('On', 'Off'), { accepts: (state) => state.is === 'value' }),
    guestControlledCacheTypes: setting('guest-controlled cache types', offOn(), { needsOff: 'state' }),
  },
});
