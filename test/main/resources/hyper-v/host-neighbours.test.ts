import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { hostNeighbours } from '../../../../main/resources/hyper-v/host-neighbours.ts';
import { computed, denied, factsOf, value } from '../facts-of.ts';

const adapter = (id: string, where: FactState) => ({ key: { adapter: id }, facts: { switch: where } });
const neighbours = (id: string, machines: FactState) => ({ key: { adapter: id }, facts: { machines } });
const on = (adapters: readonly ReturnType<typeof adapter>[], found: readonly ReturnType<typeof neighbours>[]) =>
  computed(
    hostNeighbours.resource,
    factsOf({ vmSwitch: [{ key: { switch: 'S' }, facts: { name: value('vSwitch-VM') } }], hostNetworkAdapter: adapters, managementNeighbours: found }),
  )[0]?.facts['machines'];

describe('VMs beside the host on a virtual switch', () => {
  it('are those beside any of its adapters there, each once', () => {
    const adapters = [adapter('A', value('S')), adapter('B', value('S')), adapter('C', value('T'))];
    const found = [neighbours('A', value(['WEB01'])), neighbours('B', value(['APP01', 'WEB01'])), neighbours('C', value(['DC01']))];
    expect(on(adapters, found)).toEqual(value(['APP01', 'WEB01']));
    expect(on([adapter('C', value('T'))], found)).toEqual(value([]));
  });

  it('are unknown where the switch or the neighbors of an adapter are', () => {
    expect(on([adapter('A', denied)], [neighbours('A', value([]))])).toMatchObject({ is: 'unread' });
    expect(on([adapter('A', value('S'))], [neighbours('A', denied)])).toEqual(denied);
    expect(on([adapter('A', value('S'))], [])).toMatchObject({ is: 'unread' });
  });
});
