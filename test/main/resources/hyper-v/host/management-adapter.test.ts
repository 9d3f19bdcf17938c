import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import { managementAdapter } from '../../../../../main/resources/hyper-v/host/management-adapter.ts';
import { absent, computed, denied, factsOf, value } from '../../facts-of.ts';

const states = { switchedOn: value(true), connected: value(true), addressed: value(true) };
const adapter = (name: string, given: Partial<Record<keyof typeof states, FactState>> = {}) => ({
  key: { interface: name },
  facts: { name: value(name), description: value(`${name} device`), ...states, ...given },
});
const switchOf = (adapters: FactState) => ({ key: { switch: 'S' }, facts: { adapters } });
const free = (adapters: readonly ReturnType<typeof adapter>[], switches: readonly ReturnType<typeof switchOf>[], problem = {}) =>
  computed(managementAdapter.resource, factsOf({ netAdapter: adapters, vmSwitch: switches }, problem))[0]?.facts['free'];

describe('adapters for management', () => {
  it('are those that are connected and carry no virtual switch, compared by device without case', () => {
    expect(free([adapter('Ethernet 1'), adapter('Ethernet 2')], [switchOf(value(['ETHERNET 1 DEVICE'])), switchOf(absent)])).toEqual(value(['Ethernet 2']));
  });

  it.each(Object.keys(states))('are not those without %s, and are unknown where it could not be read', (property) => {
    const among = (state: FactState) => free([adapter('Ethernet 1'), adapter('Ethernet 2', { [property]: state })], [switchOf(value(['Ethernet 1 device']))]);
    expect(among(value(true))).toEqual(value(['Ethernet 2']));
    expect(among(value(false))).toEqual(value([]));
    expect(among(denied)).toMatchObject({ is: 'unread' });
    expect(among(absent)).toMatchObject({ is: 'unread' });
    // What could not be read of the adapter of a virtual switch changes nothing.
    expect(free([adapter('Ethernet 1', { [property]: denied })], [switchOf(value(['Ethernet 1 device']))])).toEqual(value([]));
  });

  it('are unknown where a switch does not say its adapters, or a list is not complete', () => {
    expect(free([adapter('Ethernet 1')], [switchOf(denied)])).toMatchObject({ is: 'unread' });
    expect(free([adapter('Ethernet 1')], [], { vmSwitch: { kind: 'unread', why: 'access denied' } })).toEqual(denied);
  });
});
