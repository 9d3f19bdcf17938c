import { textOf, type FactState } from '../contract/fact-state.ts';
import type { Facts, Row } from '../contract/reading.ts';
import { fact, resource } from './grammar/resource.ts';
import { listOf, text } from './grammar/kinds.ts';

const vlansOf = (row: Row): readonly string[] | undefined => {
  const state = row.facts['vlans'];
  return state?.is === 'value' && Array.isArray(state.value) ? state.value.map(String) : undefined;
};

/** Made by Windows itself, behind its own address translation: nobody manages a host over it, and nothing of it is ours to change. */
const defaultSwitch = 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444';

/** Machines on the same switch that share a VLAN with this adapter of the host. */
function neighbours(facts: Facts, own: Row): FactState {
  const [vlans, ownSwitch] = [vlansOf(own), textOf(own.facts['switch'])];
  if (!vlans || ownSwitch === undefined) return { is: 'unread', why: 'The VLAN or the switch of the adapter could not be read.' };
  const others = (facts['vmNetworkAdapter']?.rows ?? []).filter((row) => textOf(row.facts['switch']) === ownSwitch);
  if (others.some((row) => !vlansOf(row))) return { is: 'unread', why: 'The VLAN of a machine on the same switch could not be read.' };
  const shared = others.filter((row) => vlansOf(row)?.some((vlan) => vlans.includes(vlan)) === true);
  return { is: 'value', value: [...new Set(shared.map((row) => textOf(row.facts['vmName']) ?? row.key['adapter'] ?? ''))] };
}

/** Who lies in the same network as the management of the host. */
export const managementNeighbours = resource({
  name: 'managementNeighbours',
  title: 'Machines in the network of the host',
  keyNames: ['adapter'],
  needs: 'hyperVAdministrators',
  native: 'VlanSetting of Get-VMNetworkAdapter, of the host and of machines on the same switch',
  scope: {
    is: 'computed',
    from: ['hostNetworkAdapter', 'vmNetworkAdapter'],
    addressed: [],
    rows: (facts) =>
      (facts['hostNetworkAdapter']?.rows ?? [])
        .filter((row) => textOf(row.facts['switch']) !== defaultSwitch)
        .map((row) => ({
          key: row.key,
          facts: { name: row.facts['name'] ?? { is: 'notAsked' as const }, machines: neighbours(facts, row) },
        })),
  },
  label: (row) => row.text('name') ?? row.key['adapter'] ?? '',
  facts: {
    name: fact('adapter', text('Management', 'vSwitch-VM')),
    machines: fact('machines in the same VLAN', listOf('a list of machines', [[], ['WEB01']])),
  },
});
