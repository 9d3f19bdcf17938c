import { optional, resource } from '../../grammar/resource.ts';
import { integer, text } from '../../grammar/kinds.ts';

/** Virtual hard disks and where they are stored. */
export const vmHardDisk = resource({
  name: 'vmHardDisk',
  title: 'Virtual hard disks',
  keyNames: ['vm', 'controllerType', 'controllerNumber', 'controllerLocation'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMHardDiskDrive',
    key: {
      vm: { of: 'vm' },
      controllerType: 'ControllerType',
      controllerNumber: 'ControllerNumber',
      controllerLocation: 'ControllerLocation',
    },
    one: 'virtual disk',
    properties: { path: 'Path', diskNumber: 'DiskNumber' },
  },
  facts: {
    path: optional('file', text('D:\\VMs\\SRV-APP01\\disk.vhdx', 'D:\\VMs\\WEB01\\disk.vhdx')),
    diskNumber: optional('physical disk', integer(3, 4)),
  },
});
