import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../main/contract/json.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { decidedOn } from '../../../../main/engine/judging/decided-on.ts';
import { all, any, is, not, referredBy, some, whenever, within } from '../../../../main/grammar/expect.ts';
import type { Predicate } from '../../../../main/grammar/fact.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { isOnShare, vmSmbStorage } from '../../../../main/resources/hyper-v/places/vm-smb-storage.ts';
import { vmNetworkAdapter } from '../../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { localGroup } from '../../../../main/resources/identity/local-group.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { session } from '../../../../main/resources/windows/session.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const id = (at: number): string => `${String(at)}9e0eb0a-5b37-508e-9173-67e9ade83acf`;
const storage = (...found: readonly (readonly [name: string, shares: readonly string[]])[]) =>
  reading(
    'vmSmbStorage',
    found.map(([name, shares], at) => row({ vm: id(at) }, { name: value(name), shares: value(shares) })),
  );
const decided = <K>(predicate: Predicate<K>, facts: Facts, values: Readonly<Record<string, Json>> = {}): string =>
  decidedOn(predicate.expression, {}, { facts, profile: { ...emptyProfile, values } });
const noneOnShare = not(some(vmSmbStorage.targets.where(isOnShare)));
const files = 'SMB shares with its files';

describe('what a search of rows was decided on', () => {
  it('is each row that fits, by its name, and no other row', () => {
    const facts = factsOf(storage(['APP01', ['\\\\nas01\\vms']], ['WEB01', []], ['SQL01', ['\\\\nas02\\db', '\\\\nas02\\log']]));
    expect(decided(noneOnShare, facts)).toBe(`APP01: ${files}: \\\\nas01\\vms; SQL01: ${files}: \\\\nas02\\db, \\\\nas02\\log`);
  });
  it('is the first three rows and the number of the others', () => {
    const many = Array.from({ length: 57 }, (_, at) => [`VM${String(at)}`, ['\\\\nas01\\vms']] as const);
    const found = decided(noneOnShare, factsOf(storage(...many)));
    expect(found.split('; ')).toEqual([0, 1, 2].map((at) => `VM${String(at)}: ${files}: \\\\nas01\\vms`).concat('and 54 more'));
  });
  it('carries a part of the id where two VMs have one name', () => {
    const vms = reading(
      'vm',
      [0, 1].map((at) => row({ vm: id(at) }, { name: value('WEB01') })),
    );
    expect(decided(noneOnShare, factsOf(vms, storage(['WEB01', []], ['WEB01', ['\\\\nas01\\vms']])))).toBe(`WEB01 (id 19e0eb0a…): ${files}: \\\\nas01\\vms`);
  });
  it('is that none of them fits where none does', () => {
    expect(decided(some(vmSmbStorage.targets.where(isOnShare)), factsOf(storage(['APP01', []], ['WEB01', []])))).toBe('VM files on SMB shares: none of 2');
  });
  it('is the rows that could not be read, with the reason, and that the list is not complete', () => {
    const rows = [row({ vm: id(0) }, { name: value('APP01'), shares: unread }), row({ vm: id(1) }, { name: value('WEB01'), shares: value([]) })];
    expect(decided(noneOnShare, factsOf(reading('vmSmbStorage', rows)))).toBe(`APP01: ${files}: access denied`);
    const half = reading('vmSmbStorage', rows, { complete: false });
    expect(decided(noneOnShare, factsOf(half))).toBe(`APP01: ${files}: access denied; VM files on SMB shares: the list is not complete`);
    expect(decided(noneOnShare, {})).toBe('VM files on SMB shares: not read');
  });
  it('is the rows that refer to the target', () => {
    const adapters = reading('vmNetworkAdapter', [
      row({ adapter: 'a' }, { name: value('LAN'), vmName: value('APP01'), switch: value('s1') }),
      row({ adapter: 'b' }, { name: value('LAN'), vmName: value('WEB01'), switch: value('s2') }),
    ]);
    const { expression } = referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch);
    const found = decidedOn(expression, { switch: 's2' }, { facts: factsOf(adapters), profile: emptyProfile });
    expect(found).toContain('WEB01');
    expect(found).not.toContain('APP01');
  });
});

describe('what a comparison was decided on', () => {
  const facts = factsOf(
    reading('machine', [row({}, { domainJoined: value(true), hyperV: value(false) })]),
    reading('session', [row({}, { peerAddresses: value(['10.0.4.7', '192.168.7.7', '192.168.7.8', '192.168.7.9', '192.168.7.10']) })]),
  );
  const [joined, hyperV] = [is(machine.domainJoined, true), is(machine.hyperV, true)];
  it.each([
    ['of all: those that do not hold', all(joined, hyperV), [false, true]],
    ['of any that holds: those that hold', any(joined, hyperV), [true, false]],
    ['of any that does not hold: all', any(not(joined), hyperV), [true, true]],
    ['of a condition that is not kept: condition and rest', whenever(joined, hyperV), [true, true]],
    ['of a condition that does not arise: the condition alone', whenever(hyperV, joined), [true, true]],
  ])('%s', (_what, predicate, [first, second]) => {
    const found = decided(predicate, facts);
    expect([found.includes('domain'), found.includes('Hyper-V')]).toEqual([first, second]);
  });
  it('is of a list the elements that it may not hold, the first three', () => {
    expect(decided(within(session.peerAddresses, askedValues.managementNetworks), facts, { managementNetworks: ['10.0.4.0/24'] })).toMatch(
      /: 192\.168\.7\.7, 192\.168\.7\.8, 192\.168\.7\.9, and 1 more$/,
    );
  });
  it('is an answer that is missing, by its question', () => {
    expect(decided(within(session.peerAddresses, askedValues.managementNetworks), facts)).toBe(
      `Not answered yet: ${askedValues.managementNetworks.question.replace(/\.$/, '')}`,
    );
  });
  it('names accounts as the host does, never by a SID alone', () => {
    const sid = 'S-1-5-21-1004336348-1177238915-682003330-1104';
    const group = localGroup('S-1-5-32-578');
    const members = reading('localGroup', [row({ group: 'S-1-5-32-578' }, { members: value([sid]), memberNames: value([`${sid} CORP\\anna`]) })]);
    expect(decided(is(group.members, []), factsOf(members))).toContain('CORP\\anna');
  });
});
