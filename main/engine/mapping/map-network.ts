import type { Facts } from '../../contract/reading.ts';
import { rowsIn, typedRow, type TypedRow } from '../../grammar/rows.ts';
import { hostNetworkAdapter } from '../../resources/hyper-v/host/host-network-adapter.ts';
import { managementNeighbors } from '../../resources/hyper-v/host/management-neighbors.ts';
import { vmNetworkAdapter } from '../../resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../resources/hyper-v/host/vm-switch.ts';
import { capital } from '../../words/capital.ts';
import { counted } from '../../words/counted.ts';
import { targetLabel } from '../judging/target-label.ts';
import type { DraftEdge, MapDraft } from './map-draft.ts';
import { whyUnread } from './why-unread.ts';

type Adapter = TypedRow<typeof vmNetworkAdapter> | TypedRow<typeof hostNetworkAdapter>;

/** Hyper-V writes this in place of the id of a switch where an adapter is connected to none. */
const noSwitch = '00000000-0000-0000-0000-000000000000';
/** A trunk that carries more is one box. */
const mostVlansApart = 4;

const isConnected = (adapter: Adapter): boolean => adapter.state('switch').is !== 'absent' && !['', noSwitch].includes(adapter.text('switch') ?? 'unknown');

/** Virtual switches with their VLANs, and which adapters of the host and of VMs are connected to them. */
export function mapNetwork(draft: MapDraft, facts: Facts, host: string): void {
  const { name } = vmSwitch.resource;
  for (const row of facts[name]?.rows ?? []) mapSwitch(draft, typedRow(row, vmSwitch), targetLabel(name, row, facts), host);
  const ofHost = rowsIn(facts, hostNetworkAdapter).filter(isConnected);
  const ofVms = rowsIn(facts, vmNetworkAdapter).filter(isConnected);
  for (const adapter of ofHost)
    for (const { from, unread } of placesOf(draft, adapter)) {
      const edge = draft.edge('network', host, from, { note: 'Network adapter of the host', unread });
      carriesHostAdapter(draft, edge, adapter);
    }
  const lost = ofVms.filter((adapter) => !mapVmAdapter(draft, adapter, ofHost)).length;
  if (lost > 0) draft.unread.push(`The VM of ${counted(lost, 'network adapter', 'network adapters')} is not known.`);
}

function mapSwitch(draft: MapDraft, own: TypedRow<typeof vmSwitch>, label: string, host: string): void {
  const type = own.text('type');
  const sharing = own.state('allowManagementOS');
  const node = draft.node('switch', own.key, label, { note: type ?? 'type could not be read' });
  if (type === 'Private') return;
  const unread = whyUnread(own.state('type')) ?? whyUnread(sharing);
  const isShared = type === 'Internal' || (sharing.is === 'value' && (sharing.value === true || sharing.value === 'On'));
  if (!isShared && unread === undefined) return;
  const edge = draft.edge('network', host, node, { note: type === 'Internal' ? 'Internal switch' : 'Shared with the host', unread });
  draft.carries(edge, vmSwitch.resource.name, own.key);
}

function carriesHostAdapter(draft: MapDraft, edge: DraftEdge, adapter: TypedRow<typeof hostNetworkAdapter>): void {
  draft.carries(edge, hostNetworkAdapter.resource.name, adapter.key);
  draft.carries(edge, managementNeighbors.resource.name, adapter.key);
}

/** The connections of one adapter of a VM; false where its VM is not known. */
function mapVmAdapter(draft: MapDraft, adapter: TypedRow<typeof vmNetworkAdapter>, ofHost: readonly TypedRow<typeof hostNetworkAdapter>[]): boolean {
  const node = draft.find('vm', { vm: adapter.text('vm') ?? '' });
  if (node === undefined) return false;
  for (const { from, unread } of placesOf(draft, adapter)) {
    const edge = draft.edge('network', from, node, { note: 'Network adapter', unread });
    draft.carries(edge, vmNetworkAdapter.resource.name, adapter.key);
    for (const own of ofHost) if (sharesVlan(own, adapter)) carriesHostAdapter(draft, edge, own);
  }
  return true;
}

const sharesVlan = (own: Adapter, other: Adapter): boolean =>
  own.text('switch') !== undefined &&
  own.text('switch') === other.text('switch') &&
  (own.list('vlans') ?? []).some((vlan) => other.list('vlans')?.includes(vlan) === true);

/** An adapter in a virtual subnet is in no VLAN: its list names the subnet. */
const vlanLabel = (vlan: string): string => (vlan === '0' ? 'No VLAN' : /^\d/.test(vlan) ? `VLAN ${vlan}` : capital(vlan));

interface Place {
  readonly from: string;
  readonly unread?: string | undefined;
}

/** Where an adapter is connected: a VLAN of a switch, or what could not be read of it. */
function placesOf(draft: MapDraft, adapter: Adapter): readonly Place[] {
  const id = adapter.text('switch');
  const known = id === undefined ? undefined : draft.find('switch', { switch: id });
  if (id === undefined || known === undefined) {
    const why = whyUnread(adapter.state('switch')) ?? 'The virtual switch is not in the list of switches.';
    return [{ from: draft.node('unread', { of: 'switch' }, 'Virtual switch', { note: 'could not be read' }), unread: why }];
  }
  const vlans = adapter.list('vlans');
  const unread = whyUnread(adapter.state('vlans')) ?? (vlans ? undefined : 'Windows does not report the VLAN of the adapter.');
  if (!vlans || unread !== undefined) return [{ from: draft.node('vlan', { switch: id, vlan: 'unread' }, 'VLAN not known', { parent: known }), unread }];
  const numbers = [...new Set(vlans)].sort((a, b) => Number(a) - Number(b));
  if (numbers.length > mostVlansApart) {
    const label = `${String(numbers.length)} VLANs (${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''})`;
    return [{ from: draft.node('vlan', { switch: id, vlan: numbers.join(' ') }, label, { parent: known }) }];
  }
  return numbers.map((vlan) => ({ from: draft.node('vlan', { switch: id, vlan }, vlanLabel(vlan), { parent: known }) }));
}
