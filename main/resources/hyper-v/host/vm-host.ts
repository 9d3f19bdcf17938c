import { fact, resource, setting } from '../../../grammar/resource.ts';
import { flag, integer, onOff, shownAs, text, word } from '../../../grammar/kinds.ts';

/** Settings of Hyper-V itself. */
export const vmHost = resource({
  name: 'vmHost',
  title: 'Hyper-V settings',
  keyNames: [],
  needs: 'hyperVAdministrators',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'Hyper-V',
    read: 'Get-VMHost',
    write: 'Set-VMHost',
    key: {},
    one: 'Hyper-V host',
    properties: {
      virtualHardDiskPath: 'VirtualHardDiskPath',
      virtualMachinePath: 'VirtualMachinePath',
      migrationAuthentication: 'VirtualMachineMigrationAuthenticationType',
      logicalProcessors: 'LogicalProcessorCount',
      memoryBytes: 'MemoryCapacity',
      migrationPerformance: 'VirtualMachineMigrationPerformanceOption',
      useAnyNetworkForMigration: 'UseAnyNetworkForMigration',
      maximumMigrations: 'MaximumVirtualMachineMigrations',
      maximumStorageMigrations: 'MaximumStorageMigrations',
      enhancedSessionMode: 'EnableEnhancedSessionMode',
    },
  },
  facts: {
    virtualHardDiskPath: setting('default folder for virtual hard disks', text('D:\\VMs', 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), {
      // Windows takes no empty path.
      accepts: (state) => state.is === 'value' && state.value !== '',
    }),
    virtualMachinePath: setting('default folder for VMs', text('D:\\VMs', 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V'), {
      accepts: (state) => state.is === 'value' && state.value !== '',
    }),
    migrationAuthentication: setting('live migration authentication', word('Kerberos', 'CredSSP')),
    logicalProcessors: fact('logical processors', integer(32, 16)),
    memoryBytes: fact('memory', integer(137_438_953_472, 68_719_476_736)),
    migrationPerformance: fact('live migration performance option', shownAs(word('SMB', 'Compression', 'TCPIP'), { TCPIP: 'TCP/IP' })),
    useAnyNetworkForMigration: setting(
      'live migration over any network',
      shownAs({ ...flag, samples: [false, true] }, { true: 'allowed', false: 'not allowed' }),
    ),
    maximumMigrations: setting('simultaneous live migrations', integer(2, 8)),
    maximumStorageMigrations: setting('simultaneous storage migrations', integer(2, 8)),
    enhancedSessionMode: setting('enhanced session mode policy', { ...onOff(), samples: [false, true] }),
  },
});
