import { expect, it } from 'vitest';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import { hostRouting } from '../../../../../main/resources/hyper-v/host/host-routing.ts';
import { computed, denied, factsOf, value } from '../../facts-of.ts';

const ipInterface = (alias: string, forwarding: FactState, family = 'IPv4') => ({ key: { index: alias, family }, facts: { alias: value(alias), forwarding } });
const adapter = (name: string, id = `0000-${name}`) => ({ key: { adapter: `${name} ${id}` }, facts: { name: value(name), switch: value(id) } });
const nat = (interfaces: FactState) => ({ key: { nat: 'any name' }, facts: { interfaces } });
interface Given {
  readonly adapters?: readonly ReturnType<typeof adapter>[];
  readonly nats?: readonly ReturnType<typeof nat>[];
  readonly missing?: readonly string[];
}
const routing = ({ adapters = [], nats = [], missing = [] }: Given, ...given: readonly ReturnType<typeof ipInterface>[]) => {
  const problems = Object.fromEntries(missing.map((name) => [name, { kind: 'unread' as const, why: 'access denied' }]));
  return computed(hostRouting.resource, factsOf({ ipInterface: given, hostNetworkAdapter: adapters, natNetwork: nats }, problems))[0]?.facts['forwarding'];
};
const on = value('Enabled');
const lab = ipInterface('vEthernet (Lab)', on);

it('interfaces that forward are named once, sorted, without those that do not', () => {
  const given = [ipInterface('vEthernet (Lab)', on, 'IPv6'), ipInterface('Ethernet 2', on), ipInterface('Ethernet 1', value('Disabled'))];
  expect(routing({ adapters: [adapter('Lab')] }, lab, ...given)).toEqual(value(['Ethernet 2', 'vEthernet (Lab)']));
});

it('an interface inside a NAT network is left out, with any name', () => {
  expect(routing({ adapters: [adapter('Lab')], nats: [nat(value(['vEthernet (Lab)']))] }, lab)).toEqual(value([]));
});

it('an interface of a switch that Windows keeps behind NAT is left out by the id of the switch', () => {
  const id = 'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444';
  expect(routing({ adapters: [adapter('Standardswitch', id)] }, ipInterface('vEthernet (Standardswitch)', on))).toEqual(value([]));
});

it.each(['Default Switch', 'nat', 'WSL', 'WSL (Hyper-V firewall)'])('the name %s leaves no interface out', (name) => {
  expect(routing({ adapters: [adapter(name)] }, ipInterface(`vEthernet (${name})`, on))).toEqual(value([`vEthernet (${name})`]));
});

it('routing is unknown where only interfaces forward whose NAT network or switch was not read', () => {
  for (const missing of ['natNetwork', 'hostNetworkAdapter'])
    expect(routing({ adapters: [adapter('Lab')], missing: [missing] }, lab)).toMatchObject({ is: 'unread' });
  expect(routing({ adapters: [adapter('Lab')], nats: [nat(denied)] }, lab)).toMatchObject({ is: 'unread' });
  expect(routing({ adapters: [adapter('Lab'), adapter('Lab', 'other')] }, lab)).toMatchObject({ is: 'unread' });
  expect(routing({ missing: ['natNetwork'] }, lab, ipInterface('Ethernet 1', on))).toEqual(value(['Ethernet 1']));
});

it('routing is unknown where the forwarding of an interface could not be read', () => {
  expect(routing({}, ipInterface('Ethernet 1', denied))).toMatchObject({ is: 'unread' });
});
