import { isUnsettled, type FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../../grammar/rows.ts';
import { listOf, text } from '../../../grammar/kinds.ts';
import { vmNetworkAdapter } from './vm-network-adapter.ts';
import { vmSwitch } from '../host/vm-switch.ts';

type Adapter = TypedRow<typeof vmNetworkAdapter>;

interface Member {
  readonly id: string;
  readonly name: string;
}
interface Segment {
  readonly switch: string;
  /** Undefined where it was not read. */
  readonly vlan: string | undefined;
  readonly members: readonly Member[];
}

/** The id identifies a VM: names are not unique. */
const memberOf = (row: Adapter): Member => ({ id: row.text('vm') ?? row.part('adapter'), name: row.text('vmName') ?? row.part('adapter') });
/** Where an adapter is: each VLAN of a trunk; undefined where that was not read. */
function placesOf(row: Adapter): readonly string[] | undefined {
  const [isolation, mode, vlans] = [row.text('isolationMode'), row.text('vlanMode'), row.list('vlans')];
  // An extension of the switch gives the subnet: Hyper-V reports no number of it.
  if (isolation === 'ExternalVirtualSubnet') return [isolation];
  return isolation === undefined || mode === undefined ? undefined : vlans?.map(String);
}
/** An isolation mode counts before the VLAN mode. */
const isTrunk = (row: Adapter): boolean => row.text('vlanMode') === 'Trunk' && row.text('isolationMode') === 'None';

/** `1, 2, 3, 7` as `1-3, 7`. */
function shortened(vlans: readonly string[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const vlan of vlans.map(Number).sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === vlan - 1) last.to = vlan;
    else ranges.push({ from: vlan, to: vlan });
  }
  return ranges
    .map(({ from, to }) => (from === to ? String(from) : to === from + 1 ? `${String(from)}, ${String(to)}` : `${String(from)}-${String(to)}`))
    .join(', ');
}

const groups = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
};

/**
 * The segments of one switch. VLANs that only trunks carry are one segment as far as the same VMs are in them: a trunk can carry thousands. A VLAN that is
 * not known is none of them.
 */
function segmentsOf(id: string, adapters: readonly Adapter[]): readonly Segment[] {
  const inPlace = groups(
    adapters.flatMap((row) => (placesOf(row) ?? [undefined]).map((vlan) => ({ row, vlan }))),
    ({ vlan }) => vlan,
  );
  const places = [...inPlace].map(([vlan, inside]) => ({
    switch: id,
    vlan,
    members: [...new Map(inside.map(({ row }) => [memberOf(row).id, memberOf(row)])).values()],
    onlyTrunks: vlan !== undefined && inside.every(({ row }) => isTrunk(row)),
  }));
  const ofTrunks = groups(
    places.filter(({ onlyTrunks }) => onlyTrunks),
    ({ members }) => JSON.stringify(members.map((member) => member.id).sort()),
  );
  return [
    ...places.filter(({ onlyTrunks }) => !onlyTrunks),
    ...[...ofTrunks.values()].map((same) => ({ switch: id, vlan: shortened(same.map(({ vlan }) => vlan ?? '')), members: same[0]?.members ?? [] })),
  ];
}
const named = (vlan: string): string => (vlan === '0' ? 'untagged' : /^\d/.test(vlan) ? `VLAN ${vlan}` : vlan);

/** An adapter whose switch was not read can be in any segment. */
const switchNotRead: FactState = { is: 'unread', why: 'The switch of a network adapter could not be read.' };
/** Keys of segments that are not known. They begin as those of all rows that stand for what could not be read. */
const unreadVlan = 'unread:vlan';
const unreadSwitch = 'unread:switch';
const segmentNotRead = { switchName: switchNotRead, vlan: switchNotRead, machines: switchNotRead };

/** A switch and a VLAN, with the VMs in it: they reach each other without a firewall between them. */
export const vmNetworkSegment = resource({
  name: 'vmNetworkSegment',
  title: 'Network segments of VMs',
  keyNames: ['switch', 'vlan'],
  needs: 'hyperVAdministrators',
  native: 'VlanSetting and IsolationSetting of Get-VMNetworkAdapter, Get-VMSwitch',
  scope: {
    is: 'computed',
    from: ['vmNetworkAdapter', 'vmSwitch'],
    addressed: [],
    rows: (facts: Facts) => {
      const adapters = rowsIn(facts, vmNetworkAdapter);
      const connected = adapters.filter((row) => row.text('switch') !== undefined);
      const notRead = adapters.find((row) => isUnsettled(row.state('switch')));
      const switches = rowsIn(facts, vmSwitch);
      const unread: FactState = { is: 'unread', why: 'The VLAN of an adapter on this switch could not be read.' };
      const segments = [...groups(connected, (row) => row.text('switch') ?? '')]
        .flatMap(([id, own]) => segmentsOf(id, own))
        .map(({ switch: id, vlan, members }) => ({
          key: { switch: id, vlan: vlan ?? unreadVlan },
          facts: {
            switchName: switches.find((each) => each.part('switch') === id)?.state('name') ?? {
              is: 'unread',
              why: 'The switch is not in the list of switches.',
            },
            vlan: vlan === undefined ? unread : { is: 'value' as const, value: named(vlan) },
            machines: vlan === undefined ? unread : { is: 'value' as const, value: members.map(({ name }) => name).sort() },
          },
        }));
      return notRead ? [...segments, { key: { switch: unreadSwitch, vlan: unreadVlan }, facts: segmentNotRead }] : segments;
    },
  },
  label: (row) => `${row.text('switchName') ?? 'unknown switch'}, ${row.text('vlan') ?? 'VLAN not read'}`,
  facts: {
    switchName: fact('switch', text('vSwitch-VM', 'Internal')),
    vlan: fact('VLAN', text('VLAN 12', 'untagged')),
    machines: fact('VMs', listOf('a list of VMs', [['APP01', 'WEB01'], ['APP01']])),
  },
});
