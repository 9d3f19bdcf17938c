import { describe, expect, it } from 'vitest';
import { managementNeighbors } from '../../../../../main/resources/hyper-v/host/management-neighbors.ts';
import { natNetwork } from '../../../../../main/resources/network/nat-network.ts';
import type { FactState } from '../../../../../main/contract/fact-state.ts';
import { absent, computed, denied, factsOf, value } from '../../facts-of.ts';

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

describe('an adapter of the host behind NAT', () => {
  const nat = (prefix: FactState, hostAddresses: FactState) =>
    natNetwork.resource.wire.rows?.([{ key: { nat: 'N' }, facts: { prefix, hostAddresses } }]).map(({ key, facts }) => ({ key, facts })) ?? [];
  const lab = nat(value('192.168.100.0/24'), value(['Ethernet 1|10.0.4.9', 'vEthernet (Lab)|192.168.100.1']));
  const behind = (name: string, networks: ReturnType<typeof nat>, more: Parameters<typeof factsOf>[1] = {}, type = 'Internal', id = 's1') =>
    computed(
      managementNeighbors.resource,
      factsOf(
        {
          hostNetworkAdapter: [{ key: { adapter: 'h' }, facts: { name: value(name), switch: value(id), vlans: value(['0']) } }],
          vmNetworkAdapter: [],
          vmSwitch: [{ key: { switch: id }, facts: { name: value(name), type: value(type) } }],
          natNetwork: networks,
        },
        more,
      ),
    )[0]?.facts['behindTranslation'];

  it('is told by its address inside a NAT network, not by the name of its switch', () => {
    expect(behind('Lab', lab)).toEqual(value(true));
    expect(behind('nat', lab)).toEqual(value(false));
    expect(behind('WSL', [])).toEqual(value(false));
    expect(behind('Lab', lab, {}, 'External')).toEqual(value(false));
  });

  it('is on a switch of Windows, by its fixed id', () => {
    for (const id of ['c08cb7b8-9b3c-408e-8e30-5e16a3aeb444', 'b95d0c5e-57d4-412b-b571-18a81a16e005', '790e58b4-7939-4434-9358-89ae7ddbe87e'])
      expect(behind('Anything', [], {}, 'Internal', id)).toEqual(value(true));
  });

  it('is unread where the NAT networks or the addresses were not read', () => {
    expect(behind('Lab', [], { natNetwork: { kind: 'unread', why: 'Invalid class' } })).toEqual({ is: 'unread', why: 'Invalid class' });
    expect(behind('Lab', nat(value('192.168.100.0/24'), denied))).toEqual(denied);
    expect(behind('Lab', nat(absent, value(['vEthernet (Lab)|192.168.100.1'])))).toMatchObject({ is: 'unread' });
  });
});
