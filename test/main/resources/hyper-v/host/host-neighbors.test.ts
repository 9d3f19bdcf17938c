import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import { hostNeighbors } from '../../../../../main/resources/hyper-v/host/host-neighbors.ts';
import { computed, denied, factsOf, value } from '../../facts-of.ts';

const adapter = (id: string, where: FactState) => ({ key: { adapter: id }, facts: { switch: where } });
const neighbors = (id: string, machines: FactState) => ({ key: { adapter: id }, facts: { machines } });
const on = (adapters: readonly ReturnType<typeof adapter>[], found: readonly ReturnType<typeof neighbors>[]) =>
  computed(
    hostNeighbors.resource,
    factsOf({ vmSwitch: [{ key: { switch: 'S' }, facts: { name: value('vSwitch-VM') } }], hostNetworkAdapter: adapters, managementNeighbors: found }),
  )[0]?.facts['machines'];

describe('VMs beside the host on a virtual switch', () => {
  it('are those beside any of its adapters there, each once', () => {
    const adapters = [adapter('A', value('S')), adapter('B', value('S')), adapter('C', value('T'))];
    const found = [neighbors('A', value(['WEB01'])), neighbors('B', value(['APP01', 'WEB01'])), neighbors('C', value(['DC01']))];
    expect(on(adapters, found)).toEqual(value(['APP01', 'WEB01']));
    expect(on([adapter('C', value('T'))], found)).toEqual(value([]));
  });

  it('are unknown where the switch or the neighbors of an adapter are', () => {
    expect(on([adapter('A', denied)], [neighbors('A', value([]))])).toMatchObject({ is: 'unread' });
    expect(on([adapter('A', value('S'))], [neighbors('A', denied)])).toEqual(denied);
    expect(on([adapter('A', value('S'))], [])).toMatchObject({ is: 'unread' });
  });
});
