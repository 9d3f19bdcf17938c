import { is } from '../../grammar/expect.ts';
import { parentDiskUse } from '../../resources/files/parent-disk-use.ts';
import { parentDisk } from '../../resources/files/parent-disk.ts';
import { control } from '../control.ts';

export const readOnlyParents = control({
  id: 'HV-B-19',
  area: 'vm-storage',
  serves: ['S08'],
  title: 'Parent disks of several VMs are read-only',
  titleWhenNotMet: 'The parent disk {target} of several VMs is not read-only',
  severity: 'medium',
  depth: 'recommended',
  why: 'Any write to the parent disk corrupts the disks of all VMs that use it as parent. An attacker who can change it affects all these VMs.',
  each: parentDisk.targets,
  expect: is(parentDisk.readOnly, true),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who start a VM that has the parent disk attached directly: it no longer starts',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. VMs that use the disk as parent only read it and run on. To change the parent disk, remove the attribute first.',
    prechecks: [{ say: 'No VM of this host has the parent disk attached directly.', holds: is(parentDiskUse.attachedTo, []) }],
  },
  sources: ['hyper-v-security-plan'],
});
