import { fact, optionalSetting, reference, resource, setting } from '../../../grammar/resource.ts';
import { text, word } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';
import { vm } from '../vm.ts';

/** COM ports of virtual machines. Hyper-V Manager does not show those of generation 2 VMs. */
export const vmComPort = resource({
  name: 'vmComPort',
  title: 'COM ports of VMs',
  keyNames: ['vm', 'port'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMComPort',
    write: 'Set-VMComPort',
    key: { vm: { of: 'vm' }, port: 'Id' },
    target: { parameter: 'VMComPort' },
    one: 'COM port',
    properties: {
      name: 'Name',
      vm: { of: 'vm', name: 'Id' },
      vmName: { of: 'vm', name: 'Name' },
      path: { name: 'Path', as: 'path' },
      debuggerMode: 'DebuggerMode',
    },
  },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${orUnknown(row.text('name'), 'COM port', row.key['port'])}`,
  facts: {
    name: fact('name', text('COM 1', 'COM 2')),
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    path: optionalSetting('named pipe', text('\\\\.\\pipe\\com1', '\\\\.\\pipe\\debug'), { needsOff: vm.state }),
    debuggerMode: setting('debugger mode', word('Off', 'On'), { needsOff: vm.state }),
  },
});
