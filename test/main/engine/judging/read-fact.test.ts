import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFor, readFact, factRow } from '../../../../main/engine/judging/read-fact.ts';
import { accountPolicy } from '../../../../main/resources/identity/account-policy.ts';
import { orAbsent } from '../../../../main/grammar/expect.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';
import { vm } from '../../../../main/resources/hyper-v/vm.ts';
import { absentNow, at, factsOf, reading, row, unread, value } from '../known.ts';

const registryKey = { path: 'HKLM\\SOFTWARE\\X', name: 'Y', kind: 'DWord' };
const flag = dword('HKLM\\SOFTWARE\\X', 'Y');
const registry = (...rows: Parameters<typeof reading>[1]) => factsOf(reading('registry', rows));

describe('a fact of a target', () => {
  it('is found by its key, in every order of the key’s parts', () => {
    const swapped = { kind: 'DWord', name: 'Y', path: 'HKLM\\SOFTWARE\\X' };
    expect(readFact(registry(row(swapped, { value: value(1) })), flag, {})).toEqual({
      address: { resource: 'registry', key: registryKey, property: 'value' },
      state: value(1),
      at,
      owner: undefined,
    });
  });

  it('takes from the target’s key what its own resource is addressed by', () => {
    expect(keyFor('vm', { vm: 'a', adapter: 'b' })).toEqual({ vm: 'a' });
    expect(keyFor('machine', { vm: 'a' })).toEqual({});
    expect(keyFor('vm', {})).toEqual({});
  });

  it('never confuses two keys, with any text in them', () => {
    fc.assert(
      fc.property(fc.tuple(fc.string(), fc.string()), fc.tuple(fc.string(), fc.string()), ([store, thumbprint], [otherStore, other]) => {
        fc.pre(store !== otherStore || thumbprint !== other);
        const found = reading('certificate', [row({ store, thumbprint }, {})]);
        expect(factRow(found, { thumbprint, store })).toBe(found.rows[0]);
        expect(factRow(found, { store: otherStore, thumbprint: other })).toBeUndefined();
      }),
    );
  });

  it('says who else keeps its row in place', () => {
    const owner = { kind: 'cluster', name: 'CL01' } as const;
    const facts = factsOf(reading('vm', [{ ...row({ vm: 'a' }, { generation: value(2) }), owner }]));
    expect(readFact(facts, vm.generation, { vm: 'a' }).owner).toEqual(owner);
  });
});

describe('a row that is not there', () => {
  it('is absent where rows are asked for by name and all were read', () => {
    expect(readFact(registry(), flag, {}).state).toEqual(absentNow);
  });
  it('is unread where rows are listed: what is gone is no answer', () => {
    expect(readFact(factsOf(reading('vm', [])), vm.generation, { vm: 'a' }).state).toMatchObject({
      is: 'unread',
      why: expect.stringContaining('no longer exists') as string,
    });
  });
  it('is unread where the reading broke off, with its reason and the right that was missing', () => {
    expect(readFact(factsOf(reading('registry', [], { complete: false })), flag, {}).state).toMatchObject({ is: 'unread' });
    const problem = { kind: 'unread', why: 'access denied', missingRight: 'administrator' } as const;
    expect(readFact(factsOf(reading('registry', [], { complete: false, problem })), flag, {}).state).toEqual({
      is: 'unread',
      why: 'access denied',
      missingRight: 'administrator',
    });
  });
  it('is unsupported or not asked where the whole reading is', () => {
    const lost = (kind: 'unsupported' | 'notAsked') =>
      readFact(factsOf(reading('registry', [], { complete: false, problem: { kind, why: 'w' } })), flag, {}).state;
    expect([lost('unsupported'), lost('notAsked')]).toEqual([{ is: 'unsupported', why: 'w' }, { is: 'notAsked' }]);
  });
  it('is not asked where nothing was read, or the property was not', () => {
    expect(readFact({}, flag, {}).state).toEqual({ is: 'notAsked' });
    expect(readFact(registry(row(registryKey, {})), flag, {}).state).toEqual({ is: 'notAsked' });
  });
});

describe('absence', () => {
  it('stays absence, becomes the value that it means, or says nothing, as the fact declares', () => {
    expect(readFact(registry(row(registryKey, { value: absentNow })), flag, {}).state).toEqual(absentNow);
    expect(readFact(registry(row(registryKey, { value: absentNow })), orAbsent(flag, 0), {}).state).toEqual(value(0));
    expect(readFact(factsOf(reading('userRight', [])), userRight('SeServiceLogonRight'), {}).state).toEqual(value([]));
    const policy = factsOf(reading('accountPolicy', [row({}, { minimumPasswordLength: absentNow })]));
    expect(readFact(policy, accountPolicy.minimumPasswordLength, {}).state).toMatchObject({
      is: 'unread',
      why: expect.stringContaining('minimum password length') as string,
    });
  });
  it('is never made of what could not be read', () => {
    expect(readFact(registry(row(registryKey, { value: unread })), orAbsent(flag, 0), {}).state).toEqual(unread);
  });
});
