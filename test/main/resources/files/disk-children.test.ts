import { describe, expect, it } from 'vitest';
import { vmDiskAccess } from '../../../../main/catalogue/vm-storage/vm-disk-access.control.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { diskChildren } from '../../../../main/resources/files/disk-children.ts';
import { app, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const base = 'D:\\VMs\\WEB01\\disk.vhdx';
const child = 'D:\\VMs\\APP01\\disk.vhdx';
/** What is known of the first disk, where the second has these parents. */
function childrenOfBase(parents: FactState, complete = true): FactState | undefined {
  const disks = [
    { key: { vm: web, path: base }, facts: { parents: value([]) } },
    { key: { vm: app, path: child }, facts: { parents } },
  ];
  return workedOut(diskChildren.resource, { vhd: reading('vhd', disks, complete) }).find(({ key }) => key['path'] === base)?.facts['children'];
}

describe('virtual disks above the disk of a VM', () => {
  it.each<readonly [string, FactState, FactState]>([
    ['are none where no chain has the disk', value(['D:\\Templates\\other.vhdx']), value([])],
    ['are those with the disk at any place of their chain', value(['D:\\VMs\\APP01\\middle.vhdx', `\\\\?\\${base.toUpperCase()}`]), value([child])],
    ['are not known where a chain was not read', unread('no'), unread('Not all chains of parent disks could be read.')],
  ])('%s', (_, parents, expected) => {
    expect(childrenOfBase(parents)).toEqual(expected);
  });

  it('are not known where not all disks were read', () => {
    expect(childrenOfBase(value([]), false)).toEqual(unread('Not all chains of parent disks could be read.'));
  });

  it('decide the precheck of the access of a VM; what was copied to the place of the file is a question', () => {
    const fix = vmDiskAccess.fix;
    const prechecks = (fix?.kind === 'set' && fix.class === 'guarded' && fix.prechecks) || [];
    expect(prechecks.map(({ holds, undecided }) => [holds !== undefined, undecided !== undefined])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
