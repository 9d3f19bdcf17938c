import { any, is, satisfies } from '../../grammar/expect.ts';
import { vmHardDisk } from '../../resources/hyper-v/devices/vm-hard-disk.ts';
import { control } from '../control.ts';

export const sharedDisk = control({
  id: 'HV-B-18',
  area: 'vm-storage',
  serves: ['S07'],
  title: 'Shared virtual hard disks are used by guest clusters only',
  titleWhenNotMet: 'The shared virtual hard disk {target} is not confirmed',
  severity: 'low',
  depth: 'strict',
  why: 'Each VM with access to a shared disk can read and change the data of the others. An attacker in one of them reaches all.',
  each: vmHardDisk.targets.where(
    any(
      is(vmHardDisk.shared, true),
      satisfies(vmHardDisk.path, 'is a VHD set (.vhds)', (path) => typeof path === 'string' && /\.vhds$/i.test(path)),
    ),
  ),
  manual: {
    question: 'Do all VMs with this disk belong to the same guest cluster, and does the cluster need it?',
    evidence: 'The name of the guest cluster, its VMs and the person in charge.',
    validForDays: 365,
    lapsesWith: [vmHardDisk.path],
  },
  sources: ['hyper-v-security-plan'],
});
