import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { listOf, text } from '../../../grammar/kinds.ts';
import { orUnknown } from '../../names/or-unknown.ts';
import { hostNetworkAdapter } from './host-network-adapter.ts';
import { managementNeighbors } from './management-neighbors.ts';
import { vmSwitch } from './vm-switch.ts';

/** VMs that share a VLAN with any adapter of the host on this switch. */
function neighborsOn(facts: Facts, id: string): FactState {
  const found = new Set<string>();
  for (const own of rowsIn(facts, hostNetworkAdapter)) {
    const where = own.text('switch');
    if (where === undefined) return { is: 'unread', why: 'The switch of a network adapter of the host could not be read.' };
    if (where !== id) continue;
    const row = rowsIn(facts, managementNeighbors).find((each) => each.part('adapter') === own.part('adapter'));
    const state = row?.state('machines');
    if (state?.is !== 'value') return state ?? { is: 'unread', why: 'The neighbors of a network adapter of the host are not known.' };
    for (const name of row?.list('machines') ?? []) found.add(name);
  }
  return { is: 'value', value: [...found].sort() };
}

/** Which VMs on a virtual switch are in the network of the host. */
export const hostNeighbors = resource({
  name: 'hostNeighbors',
  title: 'VMs beside the host on a virtual switch',
  keyNames: ['switch'],
  needs: 'hyperVAdministrators',
  native: 'VlanSetting and IsolationSetting of Get-VMNetworkAdapter, of the host and of the VMs on the same switch',
  scope: {
    is: 'computed',
    from: ['vmSwitch', 'hostNetworkAdapter', 'managementNeighbors'],
    addressed: [],
    rows: (facts) =>
      rowsIn(facts, vmSwitch).map((row) => ({ key: row.key, facts: { name: row.state('name'), machines: neighborsOn(facts, row.part('switch')) } })),
  },
  label: (row) => orUnknown(row.text('name'), 'virtual switch', row.key['switch']),
  facts: {
    name: fact('switch', text('vSwitch-VM', 'External')),
    machines: fact('VMs in a VLAN of the host', listOf('a list of VMs', [[], ['WEB01']])),
  },
});
