import { expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { hostRouting } from '../../../../main/resources/network/host-routing.ts';
import { computed, denied, factsOf, value } from '../facts-of.ts';

const ipInterface = (alias: string, forwarding: FactState, family = 'IPv4') => ({ key: { index: alias, family }, facts: { alias: value(alias), forwarding } });
const routing = (...given: readonly ReturnType<typeof ipInterface>[]) =>
  computed(hostRouting.resource, factsOf({ ipInterface: given }))[0]?.facts['forwarding'];
const on = value('Enabled');

it('interfaces that forward are named once, except those that Windows makes for WSL and containers', () => {
  const own = ['vEthernet (Default Switch)', 'vEthernet (nat)', 'vEthernet (WSL)', 'vEthernet (WSL (Hyper-V firewall))'].map((name) => ipInterface(name, on));
  expect(routing(...own, ipInterface('Ethernet 1', value('Disabled')))).toEqual(value([]));
  expect(routing(...own, ipInterface('vEthernet (Lab)', on), ipInterface('vEthernet (Lab)', on, 'IPv6'))).toEqual(value(['vEthernet (Lab)']));
});

it('routing is unknown where the forwarding of an interface could not be read', () => {
  expect(routing(ipInterface('Ethernet 1', denied))).toMatchObject({ is: 'unread' });
});
