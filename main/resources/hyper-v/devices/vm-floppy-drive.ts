import { fact, optionalSetting, resource } from '../../../grammar/resource.ts';
import { text } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';

/** The floppy disk drive that each generation 1 VM has. */
export const vmFloppyDrive = resource({
  name: 'vmFloppyDrive',
  title: 'Virtual floppy disk drives',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMFloppyDiskDrive',
    write: 'Set-VMFloppyDiskDrive',
    key: { vm: { of: 'vm' } },
    one: 'floppy disk drive',
    generation1: true,
    properties: { vmName: { of: 'vm', name: 'Name' }, path: { name: 'Path', as: 'path' } },
  },
  label: (row) => orUnknown(row.text('vmName'), 'VM', row.key['vm']),
  facts: {
    vmName: fact('VM name', text('APP01', 'WEB01')),
    path: optionalSetting('floppy disk file', text('D:\\VFD\\drivers.vfd', 'D:\\VFD\\answers.vfd'), {}),
  },
});
