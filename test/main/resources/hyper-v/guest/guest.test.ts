import { describe, expect, it } from 'vitest';
import { guest } from '../../../../../main/resources/hyper-v/guest/guest.ts';
import { computed, denied, factsOf, value } from '../../facts-of.ts';

const item = (name: string, data: string): string =>
  `<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Data" TYPE="string"><VALUE>${data}</VALUE></PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>${name}</VALUE></PROPERTY></INSTANCE>`;
/** The family of a guest that reports these items, and whether it is a domain controller. */
function kindOf(said: Readonly<Record<string, string>>): readonly unknown[] {
  const facts = factsOf({
    vm: [{ key: { vm: 'v' }, facts: { name: value('WEB01'), state: value('Running') } }],
    guestItems: [{ key: { vm: 'v' }, facts: { items: value(Object.entries(said).map(([name, data]) => item(name, data))) } }],
  });
  const found = computed(guest.resource, facts)[0]?.facts;
  return ['family', 'domainController'].map((name) => {
    const state = found?.[name];
    return state?.is === 'value' ? state.value : state?.is;
  });
}

describe('the operating system of a guest', () => {
  it.each([
    ['2', ['Windows', true]],
    ['3', ['Windows', false]],
    ['1', ['Windows', false]],
  ])('is Windows with the product type %s', (ProductType, expected) => {
    expect(kindOf({ OSName: 'Windows Server 2022 Standard', OSBuildNumber: '20348', ProductType })).toEqual(expected);
  });

  it('is another one by its name', () => {
    expect(kindOf({ OSName: 'Ubuntu', OSMajorVersion: '24.04', OSBuildNumber: '6.8.0' })).toEqual(['Other', false]);
  });

  it.each(['Windows Server 2022 Standard', 'Microsoft WINDOWS 11 Pro', ''])('is unknown, and not taken for Linux, without a product type: “%s”', (OSName) => {
    expect(kindOf({ OSName, OSBuildNumber: '20348' })).toEqual(['unread', 'unread']);
  });

  it('is listed, and not known, where it was not read whether the VM runs', () => {
    const states = [denied, { is: 'notAsked' as const }, value('Off')];
    const rows = states.map((state) => {
      const facts = factsOf({ vm: [{ key: { vm: 'v' }, facts: { name: value('WEB01'), state } }], guestItems: [] });
      return computed(guest.resource, facts).map((row) => row.facts['supported']?.is);
    });
    expect(rows).toEqual([['unread'], ['unread'], []]);
  });
});
