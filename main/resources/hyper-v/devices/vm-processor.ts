import { fact, resource, setting } from '../../../grammar/resource.ts';
import { integer, offOn, onOff, text } from '../../../grammar/kinds.ts';
import { vm } from '../vm.ts';

const whileOff = { needsOff: vm.state };

import { orUnknown } from '../../names/or-unknown.ts';

/** The virtual processors of a VM, as one object. Limits are percent of one processor; 100 is no limit. */
export const vmProcessor = resource({
  name: 'vmProcessor',
  title: 'VM processors',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMProcessor',
    write: 'Set-VMProcessor',
    key: { vm: { of: 'vm' } },
    one: 'processor',
    allAtOnce: 'processors',
    properties: {
      vmName: { of: 'vm', name: 'Name' },
      count: 'Count',
      maximum: 'Maximum',
      relativeWeight: 'RelativeWeight',
      hostResourceProtection: 'EnableHostResourceProtection',
      nestedVirtualization: 'ExposeVirtualizationExtensions',
      threadsPerCore: 'HwThreadCountPerCore',
      compatibilityForMigration: 'CompatibilityForMigrationEnabled',
      compatibilityForOldSystems: 'CompatibilityForOlderOperatingSystemsEnabled',
      performanceCounters: 'EnablePerfmonPmu',
      branchRecords: 'EnablePerfmonLbr',
      eventSampling: 'EnablePerfmonPebs',
      processorTrace: 'EnablePerfmonIpt',
    },
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    count: fact('number of virtual processors', integer(2, 8)),
    maximum: fact('processor limit (percent)', integer(100, 50)),
    relativeWeight: fact('relative weight', integer(100, 10000)),
    hostResourceProtection: setting('host resource protection', onOff()),
    nestedVirtualization: setting('nested virtualization', offOn(), whileOff),
    // 0 is the number of the host. Windows Server 2016 does not know it.
    threadsPerCore: setting('hardware threads per core (0: as the host)', integer(0, 1), whileOff),
    compatibilityForMigration: setting('processor compatibility for migration', offOn(), whileOff),
    compatibilityForOldSystems: setting('processor compatibility for old operating systems', offOn(), whileOff),
    performanceCounters: fact('performance monitoring unit (PMU)', offOn()),
    branchRecords: fact('last branch records (LBR)', offOn()),
    eventSampling: fact('event-based sampling (PEBS)', offOn()),
    processorTrace: fact('Intel Processor Trace (IPT)', offOn()),
  },
});
