import { isUnsettled, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';
import { flag, listOf, text } from '../../grammar/kinds.ts';
import { hostNetworkAdapter } from './host-network-adapter.ts';
import { switchExtension } from './switch-extension.ts';
import { vmNetworkAdapter } from './vm-network-adapter.ts';
import { vmSwitch } from './vm-switch.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Windows' own Default Switch, by its fixed id: it exists on clients, behind address translation, and cannot be changed. */
const defaultSwitch = 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444';

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

/** Internal switches that the container platform and WSL make for themselves, by the names that they always have. */
const translatedNames = ['nat', 'wsl', 'wsl (hyper-v firewall)'];

/**
 * Whether the switch of this adapter is behind NAT: Windows' Default Switch, or the internal switch of a container
 * engine or of WSL. The host is not managed over it, and Microsoft documents no VLAN for it.
 * https://learn.microsoft.com/virtualization/windowscontainers/container-networking/architecture
 */
function behindTranslation(facts: Facts, own: HostAdapter): FactState {
  const id = own.text('switch');
  if (id === undefined) return { is: 'unread', why: 'The switch of the adapter could not be read.' };
  if (id === defaultSwitch) return { is: 'value', value: true };
  const found = rowsIn(facts, vmSwitch).find((row) => row.part('switch') === id);
  const type = found?.state('type') ?? { is: 'unread' as const, why: 'The switch of the adapter is not in the list of switches.' };
  if (type.is !== 'value') return type;
  if (type.value !== 'Internal') return { is: 'value', value: false };
  const name = found?.state('name') ?? type;
  return name.is === 'value' ? { is: 'value', value: translatedNames.includes((found?.text('name') ?? '').toLowerCase()) } : name;
}

/** VMs in the same network as the host. */
export const managementNeighbors = resource({
  name: 'managementNeighbors',
  title: 'VMs in the network of the host',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'VlanSetting and IsolationSetting of Get-VMNetworkAdapter, of the host and of the VMs on the same switch, Get-VMSwitchExtension',
  scope: {
    is: 'computed',
    from: ['hostNetworkAdapter', 'vmNetworkAdapter', 'vmSwitch', 'switchExtension'],
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
