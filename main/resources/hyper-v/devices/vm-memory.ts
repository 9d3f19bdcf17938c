import { fact, resource } from '../../../grammar/resource.ts';
import { flag, integer, text } from '../../../grammar/kinds.ts';
import type { Kind } from '../../../grammar/kind.ts';

const mebibyte = 1024 * 1024;
const bytes = (first: number, second: number): Kind<number> => ({
  ...integer(first, second),
  show: (value) => `${String(Math.round(value / mebibyte))} MB`,
});

import { orUnknown } from '../../names/or-unknown.ts';

/** The memory of a VM. The maximum counts only where dynamic memory is on; Windows writes 1 TB where none was chosen. */
export const vmMemory = resource({
  name: 'vmMemory',
  title: 'VM memory',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMMemory',
    key: { vm: { of: 'vm' } },
    one: 'memory',
    allAtOnce: 'memory',
    properties: {
      vmName: { of: 'vm', name: 'Name' },
      dynamic: 'DynamicMemoryEnabled',
      startup: 'Startup',
      maximum: 'Maximum',
    },
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    dynamic: fact('dynamic memory', flag),
    startup: fact('startup memory', bytes(4096 * mebibyte, 8192 * mebibyte)),
    maximum: fact('maximum memory', bytes(8192 * mebibyte, 1048576 * mebibyte)),
  },
});
