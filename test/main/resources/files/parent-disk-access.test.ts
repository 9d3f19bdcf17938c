import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { unreadDisks } from '../../../../main/contract/is-stand-in.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import type { WireRow } from '../../../../main/grammar/resource-shape.ts';
import { virtualMachineSid } from '../../../../main/resources/names/well-known-sids.ts';
import { parentDiskAccess } from '../../../../main/resources/files/parent-disk-access.ts';
import { app, machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const base = 'D:\\Templates\\base.vhdx';
const system = 'D:AI(A;ID;FA;;;S-1-5-18)(A;ID;0x1200a9;;;S-1-5-32-545)';
const disk = (vm: string, parents: FactState, path = `D:\\VMs\\${vm}.vhdx`): WireRow => ({ key: { vm, path }, facts: { parents } });

/** What is said of the folder of the parent disk and of a folder of WEB01, with this access list of the file. */
function withoutEntry(access: FactState, ...disks: readonly WireRow[]): readonly unknown[] {
  const facts: Facts = {
    ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'D:\\VMs\\APP01')),
    vhd: reading('vhd', disks.length > 0 ? disks : [disk(web, value(['\\\\?\\d:\\templates\\BASE.vhdx']))]),
    diskFileSecurity: reading('diskFileSecurity', [{ key: { path: base }, facts: { access } }]),
    folder: reading(
      'folder',
      ['D:\\Templates', 'D:\\VMs\\WEB01'].map((path) => ({ key: { path }, facts: {} })),
    ),
  };
  return workedOut(parentDiskAccess.resource, facts).map((row) => (row.facts['withoutEntry']?.is === 'value' ? row.facts['withoutEntry'].value : 'unread'));
}

describe('a parent disk', () => {
  it.each([
    ['the VM', virtualMachineSid(web)],
    ['all VMs', 'S-1-5-83-0'],
  ])('can be read without broad groups where it has an entry for %s', (_, sid) => {
    expect(withoutEntry(value(`${system}(A;;FR;;;${sid})`))).toEqual([[], []]);
  });
  it.each([
    ['no such entry', system],
    ['an entry for another VM alone', `${system}(A;;FR;;;${virtualMachineSid(app)})`],
    ['an entry that does not let the VM read data', `${system}(A;;RC;;;${virtualMachineSid(web)})`],
  ])('is named where it has %s', (_, access) => {
    const [inTemplates, inOwn] = withoutEntry(value(access));
    expect([String(inTemplates).toLowerCase(), inOwn]).toEqual([base.toLowerCase(), []]);
  });
  it('is not known where its access list could not be read', () => {
    expect(withoutEntry(unread('Access is denied.'))).toEqual(['unread', []]);
  });
  it('is not known in folders with files of a VM whose chain or disks could not be read', () => {
    expect(withoutEntry(value(system), disk(web, unread('The file is locked.')))).toEqual([[], 'unread']);
    expect(withoutEntry(value(system), disk(web, unread('no'), unreadDisks))).toEqual([[], 'unread']);
    expect(withoutEntry(value(system), disk(web, unread('It is on a server.'), '\\\\fs01\\vms\\web.vhdx'))).toEqual([[], []]);
  });
});
