import { fact, optional, reference, resource } from '../../../grammar/resource.ts';
import { text } from '../../../grammar/kinds.ts';

/** PCI Express devices of the host that a virtual machine uses directly (Discrete Device Assignment). */
export const vmAssignedDevice = resource({
  name: 'vmAssignedDevice',
  title: 'Devices assigned to VMs',
  keyNames: ['vm', 'device'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMAssignableDevice',
    key: { vm: { of: 'vm' }, device: 'Id' },
    one: 'assigned device',
    allAtOnce: 'assignedDevices',
    properties: { vm: { of: 'vm', name: 'Id' }, vmName: { of: 'vm', name: 'Name' }, instance: 'InstanceID', location: 'LocationPath' },
  },
  label: (row) => `${row.text('vmName') ?? 'unknown VM'}: ${row.text('location') ?? row.text('instance') ?? 'device'}`,
  facts: {
    vm: reference('VM', 'vm'),
    vmName: fact('VM name', text('APP01', 'WEB01')),
    instance: optional('device', text('PCIP\\VEN_10DE&DEV_1DB4', 'PCIP\\VEN_144D&DEV_A808')),
    location: optional('location', text('PCIROOT(20)#PCI(0300)#PCI(0000)', 'PCIROOT(3A)#PCI(0000)')),
  },
});
