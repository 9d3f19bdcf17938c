import { isUnsettled, type FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../../grammar/rows.ts';
import { flag, listOf, text } from '../../../grammar/kinds.ts';
import { hostNetworkAdapter } from './host-network-adapter.ts';
import { natNetwork, translatedSwitches } from '../../network/nat-network.ts';
import { switchExtension } from './switch-extension.ts';
import { vmNetworkAdapter } from '../devices/vm-network-adapter.ts';
import { vmSwitch } from './vm-switch.ts';
import { orUnknown } from '../../names/or-unknown.ts';

type HostAdapter = TypedRow<typeof hostNetworkAdapter>;

/** An extension that forwards the traffic of the switch decides itself which adapters reach each other: that of SDN, or one of another vendor. */
function forwardingOn(facts: Facts, id: string): boolean | undefined {
  for (const row of rowsIn(facts, switchExtension).filter((each) => each.part('switch') === id)) {
    const [type, enabled] = [row.state('type'), row.state('enabled')];
    if (type.is !== 'value' || enabled.is !== 'value') return undefined;
    if (type.value === 'Forwarding' && enabled.value === true) return true;
  }
  return false;
}

/** VMs on the same switch that share a VLAN with this adapter of the host. */
function neighbors(facts: Facts, own: HostAdapter): FactState {
  const [vlans, ownSwitch] = [own.list('vlans'), own.text('switch')];
  if (!vlans || ownSwitch === undefined) return { is: 'unread', why: 'The VLAN or the switch of the adapter could not be read.' };
  const adapters = rowsIn(facts, vmNetworkAdapter);
  if (adapters.some((row) => isUnsettled(row.state('switch')))) return { is: 'unread', why: 'The switch of a network adapter of a VM could not be read.' };
  const others = adapters.filter((row) => row.text('switch') === ownSwitch);
  const forwarding = others.length === 0 ? false : forwardingOn(facts, ownSwitch);
  if (forwarding !== false)
    return {
      is: 'unread',
      why:
        forwarding === true
          ? 'A forwarding extension of the switch, for example that of SDN, decides which VMs reach the host.'
          : 'The extensions of the switch could not be read.',
    };
  if (others.some((row) => !row.list('vlans'))) return { is: 'unread', why: 'The VLAN of a VM on the same switch could not be read.' };
  const shared = others.filter((row) => row.list('vlans')?.some((vlan) => vlans.includes(vlan)) === true);
  return { is: 'value', value: [...new Set(shared.map((row) => row.text('vmName') ?? row.part('adapter')))] };
}

/**
 * Whether the switch of this adapter is behind NAT: one that Windows keeps for itself, or an internal switch whose adapter of
 * the host is inside a NAT network. The host is not managed over it, and Microsoft documents no VLAN for it. No name counts.
 * https://learn.microsoft.com/virtualization/hyper-v-on-windows/user-guide/setup-nat-network
 */
function behindTranslation(facts: Facts, own: HostAdapter): FactState {
  const id = own.text('switch');
  if (id === undefined) return { is: 'unread', why: 'The switch of the adapter could not be read.' };
  if (translatedSwitches.includes(id.toLowerCase())) return { is: 'value', value: true };
  const found = rowsIn(facts, vmSwitch).find((row) => row.part('switch') === id);
  const type = found?.state('type') ?? { is: 'unread' as const, why: 'The switch of the adapter is not in the list of switches.' };
  if (type.is !== 'value') return type;
  return type.value === 'Internal' ? insideNat(facts, own) : { is: 'value', value: false };
}

/** Windows names the network interface of an adapter after it: `vEthernet (Lab)`. */
function insideNat(facts: Facts, own: HostAdapter): FactState {
  const reading = facts[natNetwork.resource.name];
  if (reading?.complete !== true) return { is: 'unread', why: reading?.problem?.why ?? 'The NAT networks of the host were not read.' };
  const name = own.text('name')?.toLowerCase();
  const alike = rowsIn(facts, hostNetworkAdapter).filter((row) => row.text('name')?.toLowerCase() === name);
  const networks = rowsIn(facts, natNetwork);
  if (networks.length > 0 && (name === undefined || alike.length > 1))
    return { is: 'unread', why: 'The network interface of the adapter is not known, so it cannot be compared with the NAT networks of the host.' };
  if (networks.some((row) => row.list('interfaces')?.some((each) => each.toLowerCase() === `vethernet (${name ?? ''})`))) return { is: 'value', value: true };
  return networks.map((row) => row.state('interfaces')).find((state) => state.is !== 'value') ?? { is: 'value', value: false };
}

/** VMs in the same network as the host. */
export const managementNeighbors = resource({
  name: 'managementNeighbors',
  title: 'VMs in the network of the host',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'VlanSetting and IsolationSetting of Get-VMNetworkAdapter, of the host and of the VMs on the same switch, Get-VMSwitchExtension, Get-NetNat',
  scope: {
    is: 'computed',
    from: ['hostNetworkAdapter', 'vmNetworkAdapter', 'vmSwitch', 'switchExtension'],
    helpedBy: ['natNetwork'],
    addressed: [],
    rows: (facts) =>
      rowsIn(facts, hostNetworkAdapter).map((row) => ({
        key: row.key,
        facts: { name: row.state('name'), behindTranslation: behindTranslation(facts, row), machines: neighbors(facts, row) },
      })),
  },
  label: (row) => orUnknown(row.text('name'), 'network adapter', row.key['adapter']),
  facts: {
    name: fact('adapter', text('Management', 'vSwitch-VM')),
    behindTranslation: fact('behind NAT (container engine, WSL, Default Switch)', flag),
    machines: fact('VMs in the same VLAN', listOf('a list of VMs', [[], ['WEB01']])),
  },
});
