import { fact, optional, resource } from '../../../grammar/resource.ts';
import { flag, integer, shownAs, text } from '../../../grammar/kinds.ts';
import type { Kind } from '../../../grammar/kind.ts';

/** The same kind; no is what a world has that says nothing. */
const seldom: Kind<boolean> = { ...flag, samples: [false, true] };

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
    properties: {
      path: 'Path',
      diskNumber: 'DiskNumber',
      shared: 'SupportPersistentReservations',
      vmName: { of: 'vm', name: 'Name' },
      maximumIops: { name: 'MaximumIOPS', as: 'text' },
    },
  },
  label: (row) => {
    const { controllerType = '', controllerNumber = '', controllerLocation = '' } = row.key;
    return `${row.text('vmName') ?? 'unknown VM'}: ${row.text('path') ?? 'disk'} (${controllerType} ${controllerNumber}:${controllerLocation})`;
  },
  facts: {
    path: optional('file', text('D:\\VMs\\SRV-APP01\\disk.vhdx', 'D:\\VMs\\WEB01\\disk.vhdx')),
    diskNumber: optional('physical disk', integer(3, 4)),
    shared: optional('shared between VMs', seldom),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    // In units of 8 KB; nothing and 0 are no limit.
    maximumIops: optional('maximum IOPS', shownAs(text('500', '0'), { 0: 'no limit' })),
  },
});
