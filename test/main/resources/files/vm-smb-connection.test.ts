import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { WireRow } from '../../../../main/grammar/resource-shape.ts';
import { vmSmbConnection } from '../../../../main/resources/files/vm-smb-connection.ts';
import { machine, machinesAre, reading, unread, value, web, workedOut } from './vm-storage-facts.ts';

const connection = (user: string, dialect: FactState, encrypted: FactState): WireRow => ({
  key: { server: 'FS01', share: 'VMs', user, credential: user },
  facts: { dialect, encrypted },
});
const states = (...rows: readonly WireRow[]): unknown => {
  const facts = { ...machinesAre(machine(web, 'WEB01', '\\\\fs01\\vms\\WEB01')), smbConnection: reading('smbConnection', rows) };
  return workedOut(vmSmbConnection.resource, facts)[0]?.facts;
};
const strong = connection('a', value('3.1.1'), value(true));

describe('of several connections to VM storage', () => {
  it.each([
    ['without encryption', connection('b', value('3.1.1'), value(false)), { dialect: value('3.1.1'), encrypted: value(false) }],
    ['with the older dialect', connection('b', value('2.1'), value(true)), { dialect: value('2.1'), encrypted: value(true) }],
    ['that was not read', connection('b', unread('no'), unread('no')), { dialect: unread('no'), encrypted: unread('no') }],
  ])('the one %s counts, in either order', (_, weak, expected) => {
    expect(states(strong, weak)).toMatchObject(expected);
    expect(states(weak, strong)).toMatchObject(expected);
  });
  it('all count as encrypted where each of them is', () => {
    expect(states(strong, connection('b', value('3.0.2'), value(true)))).toMatchObject({ dialect: value('3.0.2'), encrypted: value(true) });
  });
  it('none is unread', () => {
    expect(states()).toMatchObject({ dialect: { is: 'unread' }, encrypted: { is: 'unread' } });
  });
});
