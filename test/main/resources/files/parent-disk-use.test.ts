import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../main/contract/reading.ts';
import { parentDiskUse } from '../../../../main/resources/files/parent-disk-use.ts';
import { app, machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const facts = (more: Facts = {}): Facts => ({
  ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'TPL-WS2022', '\\\\?\\D:\\Templates')),
  parentDisk: reading(
    'parentDisk',
    ['d:\\TEMPLATES\\disk.vhdx', 'D:\\Templates\\other.vhdx'].map((path) => ({ key: { path }, facts: { readOnly: value(false) } })),
  ),
  ...more,
});
const attached = (of: Facts): unknown => workedOut(parentDiskUse.resource, of).map((row) => row.facts['attachedTo']);

describe('a parent disk that a VM has attached itself', () => {
  it('is found in every spelling of its path', () => {
    expect(attached(facts())).toEqual([value(['TPL-WS2022']), value([])]);
  });
  it('is not excluded where the disks of a VM could not be read', () => {
    const lost = reading('vmHardDisk', [{ key: { vm: app }, facts: { path: unread('no'), diskNumber: unread('no') } }]);
    expect(attached(facts({ vmHardDisk: lost }))).toEqual([expect.objectContaining({ is: 'unread' }), expect.objectContaining({ is: 'unread' })]);
  });
});
