import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { replicaAdvice } from '../../../../main/engine/planning/replica-advice.ts';
import { absentNow, factsOf, reading, row, unread, value } from '../known.ts';

const id = '1A2B3C4D-0000-4000-8000-00000000000A';
const withMode = (mode: FactState) =>
  factsOf(reading('vm', [row({ vm: id }, { replicationMode: mode }), row({ vm: 'other' }, { replicationMode: value('Primary') })]));
const address = (resource: string, key: Readonly<Record<string, string>>) => ({ resource, key, property: 'any' });
const firmware = address('vmFirmware', { vm: id });

describe('a change of a VM with a replica on another host', () => {
  it.each([
    ['of the VM', firmware],
    ['of one of its COM ports', address('vmComPort', { vm: id, port: '1' })],
    [
      'of one of its network adapters, whose id has the id of the VM in another case',
      address('vmNetworkAdapter', { adapter: `Microsoft:${id.toLowerCase()}\\X` }),
    ],
  ])('%s says that the replica does not get it', (_what, changed) => {
    expect(replicaAdvice(changed, withMode(value('Primary')))).toMatch(/^This VM has a replica .* make it there after a failover\.$/);
  });
  it('says that the mode could not be read', () => {
    expect(replicaAdvice(firmware, withMode(unread))).toMatch(/^It could not be read whether this VM has a replica .* after a failover\.$/);
  });
  it.each([
    ['without a replica', firmware, value('None')],
    ['that is the replica, which is not changed at all', firmware, value('Replica')],
    ['without a mode', firmware, absentNow],
    ['of its replication, which the primary VM alone has', address('vmReplication', { vm: id, relationship: 'Simple' }), value('Primary')],
    ['that is the host', address('registry', { path: 'HKLM', name: 'x' }), value('Primary')],
    ['that is not listed', address('vmFirmware', { vm: 'gone' }), value('Primary')],
  ] as const)('says nothing for a change %s', (_what, changed, mode) => {
    expect(replicaAdvice(changed, withMode(mode))).toBeUndefined();
  });
});
