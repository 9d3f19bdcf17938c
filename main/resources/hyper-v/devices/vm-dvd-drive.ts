import { fact, optionalSetting, reference, resource } from '../../../grammar/resource.ts';
import { text, word } from '../../../grammar/kinds.ts';

/** DVD drives of virtual machines and what is in them. */
export const vmDvdDrive = resource({
  name: 'vmDvdDrive',
  title: 'Virtual DVD drives',
  keyNames: ['vm', 'controllerNumber', 'controllerLocation'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMDvdDrive',
    write: 'Set-VMDvdDrive',
    key: { vm: { of: 'vm' }, controllerNumber: 'ControllerNumber', controllerLocation: 'ControllerLocation' },
    target: { parameter: 'VMDvdDrive' },
    one: 'DVD drive',
    properties: { vm: { of: 'vm', name: 'Id' }, vmName: { of: 'vm', name: 'Name' }, mediaType: 'DvdMediaType', path: { name: 'Path', as: 'path' } },
  },
  label: (row) =>
    `${row.text('vmName') ?? 'unknown VM'}: DVD drive (controller ${row.key['controllerNumber'] ?? '?'}, location ${row.key['controllerLocation'] ?? '?'})`,
  facts: {
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    mediaType: fact('medium', word('None', 'ISO', 'PassThrough')),
    path: optionalSetting('ISO file or physical drive', text('D:\\ISO\\setup.iso', 'D:\\ISO\\tools.iso'), {}),
  },
});
