import { describe, expect, it } from 'vitest';
import { managementNeighbors } from '../../../../main/resources/hyper-v/management-neighbors.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { absent, computed, denied, factsOf, value } from '../facts-of.ts';

/** The neighbors of a host on switch s1 and VLAN 10. One VM is on VLAN 20, the other one has this switch and these VLANs. */
function neighbors(on: FactState, vlans: FactState = value(['10'])): FactState | undefined {
  const adapter = (id: string, vmName: string, onSwitch: FactState, inVlans: FactState) => ({
    key: { adapter: id },
    facts: { vm: value(id), vmName: value(vmName), switch: onSwitch, vlans: inVlans },
  });
  const facts = factsOf({
    hostNetworkAdapter: [{ key: { adapter: 'h' }, facts: { name: value('Management'), switch: value('s1'), vlans: value(['10']) } }],
    vmNetworkAdapter: [adapter('a', 'APP01', value('s1'), value(['20'])), adapter('b', 'WEB01', on, vlans)],
    vmSwitch: [{ key: { switch: 's1' }, facts: { name: value('Prod'), type: value('External') } }],
  });
  return computed(managementNeighbors.resource, facts)[0]?.facts['machines'];
}

describe('neighbors of the host', () => {
  it('are the VMs in its VLAN on its switch', () => {
    expect(neighbors(value('s1'))).toEqual(value(['WEB01']));
    expect(neighbors(value('s2'))).toEqual(value([]));
    expect(neighbors(absent)).toEqual(value([]));
  });

  it('are unread where the switch or the VLAN of a VM could not be read', () => {
    expect(neighbors(denied)).toEqual({ is: 'unread', why: 'The switch of a network adapter of a VM could not be read.' });
    expect(neighbors({ is: 'notAsked' })?.is).toBe('unread');
    expect(neighbors(value('s1'), denied)?.is).toBe('unread');
  });
});
