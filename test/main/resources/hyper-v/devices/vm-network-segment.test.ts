import { describe, expect, it } from 'vitest';
import { vmNetworkSegment } from '../../../../../main/resources/hyper-v/devices/vm-network-segment.ts';
import { isStandIn } from '../../../../../main/contract/is-stand-in.ts';
import { computed, denied, factsOf, value } from '../../facts-of.ts';
import type { FactState } from '../../../../../main/contract/fact-state.ts';

interface Adapter {
  readonly vm: string;
  readonly name?: string;
  readonly mode?: string;
  readonly vlans: readonly string[] | FactState;
  readonly isolation?: string;
  /** The state of its switch; without it, the switch is s1. */
  readonly on?: FactState;
}
const isList = (vlans: Adapter['vlans']): vlans is readonly string[] => Array.isArray(vlans);
/** Each segment of one switch with the VMs in it. */
function segments(...adapters: readonly Adapter[]): Readonly<Record<string, unknown>> {
  const rows = adapters.map(({ vm, name = vm, mode = 'Access', vlans, isolation = 'None', on = value('s1') }, index) => ({
    key: { adapter: `a${String(index)}` },
    facts: {
      vm: value(vm),
      vmName: value(name),
      switch: on,
      vlanMode: value(mode),
      isolationMode: value(isolation),
      vlans: isList(vlans) ? value([...vlans]) : vlans,
    },
  }));
  const found = computed(vmNetworkSegment.resource, factsOf({ vmNetworkAdapter: rows, vmSwitch: [{ key: { switch: 's1' }, facts: { name: value('Prod') } }] }));
  return Object.fromEntries<unknown>(
    found.map(({ key, facts }) => {
      const machines = facts['machines'];
      return [key['vlan'] ?? '', machines?.is === 'value' ? machines.value : machines?.is];
    }),
  );
}
const trunk = (vm: string, ...vlans: readonly string[]): Adapter => ({ vm, mode: 'Trunk', vlans });

describe('a network segment', () => {
  it('has each VM in it, also of one name, and a VM with two adapters once', () => {
    const found = segments({ vm: '1', name: 'APP01', vlans: ['12'] }, { vm: '2', name: 'APP01', vlans: ['12'] }, { vm: '2', name: 'APP01', vlans: ['12'] });
    expect(found).toEqual({ '12': ['APP01', 'APP01'] });
  });

  it('has the trunks that carry its VLAN, the native one too', () => {
    const found = segments(
      { vm: 'WEB', vlans: ['10'] },
      { vm: 'DB', vlans: ['20'] },
      { vm: 'OLD', mode: 'Untagged', vlans: ['0'] },
      trunk('FW', '0', '10', '20'),
    );
    expect(found).toEqual({ '10': ['FW', 'WEB'], '20': ['DB', 'FW'], '0': ['FW', 'OLD'] });
  });

  it('is one for all VLANs in which only the same trunks are: two firewalls cause no thousands of questions', () => {
    const all = Array.from({ length: 4094 }, (_, index) => String(index + 1));
    const found = segments(trunk('FW1', '0', ...all), trunk('FW2', '0', ...all), trunk('FW3', '5'), { vm: 'WEB', vlans: ['10'] });
    expect(found).toEqual({ '10': ['FW1', 'FW2', 'WEB'], '0-4, 6-9, 11-4094': ['FW1', 'FW2'], '5': ['FW1', 'FW2', 'FW3'] });
  });

  it('is another one on a virtual subnet, and unknown where a VLAN was not read', () => {
    const found = segments(
      { vm: 'A', vlans: ['0'], isolation: 'ExternalVirtualSubnet' },
      { vm: 'B', vlans: denied },
      { vm: 'C', mode: 'Untagged', vlans: ['0'] },
      { vm: 'D', mode: 'Untagged', vlans: ['virtual subnet 5001'], isolation: 'NativeVirtualSubnet' },
      { vm: 'E', mode: 'Untagged', vlans: denied, isolation: 'ExternalVirtualSubnet' },
    );
    expect(found).toEqual({ ExternalVirtualSubnet: ['A', 'E'], 'unread:vlan': 'unread', '0': ['C'], 'virtual subnet 5001': ['D'] });
  });

  it('counts the isolation of an adapter before its trunk', () => {
    expect(segments({ vm: 'A', mode: 'Trunk', vlans: ['12'], isolation: 'Vlan' }, { vm: 'B', vlans: ['12'] })).toEqual({ '12': ['A', 'B'] });
  });

  it('is unknown where the switch of an adapter was not read, and none for an adapter without a switch', () => {
    expect(segments({ vm: 'A', vlans: ['10'] }, { vm: 'B', vlans: ['10'], on: denied })).toEqual({ '10': ['A'], 'unread:vlan': 'unread' });
    expect(segments({ vm: 'A', vlans: ['10'] }, { vm: 'B', vlans: ['10'], on: { is: 'absent' } })).toEqual({ '10': ['A'] });
  });

  it('is not the untagged one where the VLANs of a trunk were not read', () => {
    expect(segments({ vm: 'FW', mode: 'Trunk', vlans: denied }, { vm: 'OLD', mode: 'Untagged', vlans: ['0'] })).toEqual({
      'unread:vlan': 'unread',
      '0': ['OLD'],
    });
    expect(segments({ vm: 'FW', mode: 'Trunk', vlans: denied }, trunk('FW', '5'))).toEqual({ 'unread:vlan': 'unread', '5': ['FW'] });
  });

  it('has its own key for a VLAN and for a switch that were not read', () => {
    const adapter = (id: string, on: FactState, vlans: FactState) => ({
      key: { adapter: id },
      facts: { vm: value(id), vmName: value(id), switch: on, vlanMode: value('Access'), isolationMode: value('None'), vlans },
    });
    const facts = factsOf({ vmNetworkAdapter: [adapter('A', value('s1'), denied), adapter('B', denied, value(['10']))], vmSwitch: [] });
    const keys = computed(vmNetworkSegment.resource, facts).map(({ key }) => key);
    expect(keys).toEqual([
      { switch: 's1', vlan: 'unread:vlan' },
      { switch: 'unread:switch', vlan: 'unread:vlan' },
    ]);
    expect(keys.map(isStandIn)).toEqual([true, true]);
  });
});
