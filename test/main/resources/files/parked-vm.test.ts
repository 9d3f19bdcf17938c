import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { parkedVm } from '../../../../main/resources/files/parked-vm.ts';
import { absent, app, machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const written = (path: string, lastWriteAt: FactState): { key: Record<string, string>; facts: Record<string, FactState> } => ({
  key: { vm: web, path },
  facts: { lastWriteAt },
});
const adapter = (name: string, at: FactState): { key: Record<string, string>; facts: Record<string, FactState> } => ({
  key: { adapter: name },
  facts: { vm: value(web), name: value(name), switch: at },
});
function parked(
  files: readonly ReturnType<typeof written>[],
  adapters: readonly ReturnType<typeof adapter>[] = [],
): Readonly<Record<string, FactState>> | undefined {
  const facts: Facts = {
    ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'D:\\VMs\\APP01', { state: value('Running') })),
    vmDiskFile: reading('vmDiskFile', files),
    vmNetworkAdapter: reading('vmNetworkAdapter', adapters),
  };
  const rows = workedOut(parkedVm.resource, facts);
  expect(rows.map((row) => row.key)).toEqual([{ vm: web }]);
  return rows[0]?.facts;
}

describe('a VM that does not run', () => {
  it('has been off since the newest write to one of its disks', () => {
    expect(parked([written('a', value('2026-08-01T00:00:00Z')), written('b', value('2026-11-18T08:00:00Z'))])?.['offDays']).toEqual(value(10));
  });
  it('has been off for a time that is not known where a disk was not read, or there is none', () => {
    expect(parked([written('a', value('2026-08-01T00:00:00Z')), written('b', unread('file server'))])?.['offDays']).toEqual(unread('file server'));
    expect(parked([])?.['offDays']?.is).toBe('unread');
  });
  it('is connected by the adapters that have a switch', () => {
    expect(parked([], [adapter('one', value('s')), adapter('two', absent)])?.['connected']).toEqual(value(['one']));
    expect(parked([], [adapter('one', unread('lost'))])?.['connected']).toEqual(unread('lost'));
  });
  it('may be connected by an adapter whose VM was not read', () => {
    const lost = { key: { adapter: 'lost' }, facts: { vm: unread('lost'), name: unread('lost'), switch: value('s') } };
    expect(parked([], [adapter('two', absent), lost])?.['connected']).toEqual(unread('lost'));
  });
  it('is listed, and nothing is known of it, where its state was not read', () => {
    const facts: Facts = {
      ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01', { state: unread('lost') })),
      vmDiskFile: reading('vmDiskFile', []),
      vmNetworkAdapter: reading('vmNetworkAdapter', []),
    };
    expect(workedOut(parkedVm.resource, facts)).toEqual([
      { key: { vm: web }, facts: { name: value('WEB01'), offDays: unread('lost'), connected: unread('lost') } },
    ]);
  });
});
