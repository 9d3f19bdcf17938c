import { describe, expect, it } from 'vitest';
import { sharedDirectory } from '../../../../main/resources/files/shared-directory.ts';
import { computed, factsOf, value } from '../facts-of.ts';

const fqdn = (name: string): string =>
  `<INSTANCE CLASSNAME="Msvm_KvpExchangeDataItem"><PROPERTY NAME="Data" TYPE="string"><VALUE>${name}</VALUE></PROPERTY><PROPERTY NAME="Name" TYPE="string"><VALUE>FullyQualifiedDomainName</VALUE></PROPERTY></INSTANCE>`;
/** Which guests share the domain of a host in corp.example. A guest without a name reports nothing. */
function guests(names: Readonly<Record<string, string | undefined>>): unknown {
  const all = Object.entries(names);
  const facts = factsOf({
    machine: [{ facts: { domainJoined: value(true), domain: value('corp.example') } }],
    vm: all.map(([vm]) => ({ key: { vm }, facts: { name: value(vm), state: value('Running') } })),
    guestItems: all.map(([vm, name]) => ({ key: { vm }, facts: { items: value(name === undefined ? [] : [fqdn(name)]) } })),
  });
  return computed(sharedDirectory.resource, facts)[0]?.facts['guests'];
}

describe('the domain of host and VMs', () => {
  it('is not said to be separate where the domain of a running guest was not read', () => {
    expect(guests({ APP01: 'app01.tenant.example', LNX01: undefined })).toEqual({ is: 'unread', why: 'The domain of LNX01 could not be read.' });
  });
  it('is shared where one guest is known to share it, whether the others were read or not', () => {
    expect(guests({ DC01: 'dc01.corp.example', LNX01: undefined })).toEqual(value(['DC01']));
  });
  it('is separate where each guest reports another domain or a workgroup', () => {
    expect(guests({ APP01: 'app01.tenant.example', WG01: 'WG01' })).toEqual(value([]));
  });
});
