import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { listOf } from '../../../grammar/kinds.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { netAdapter } from '../../network/net-adapter.ts';
import { vmSwitch } from './vm-switch.ts';

const unread = (why: string): FactState => ({ is: 'unread', why });

/** Physical adapters that are on, have a link and an IP address, and carry no virtual switch, by their names. Windows names the adapters of a switch by their device. */
function freeAdapters(facts: Facts): FactState {
  const [adapters, switches] = [facts[netAdapter.resource.name], facts[vmSwitch.resource.name]];
  if (adapters?.complete !== true || switches?.complete !== true)
    return unread(adapters?.problem?.why ?? switches?.problem?.why ?? 'Not all network adapters and virtual switches were read.');
  const carrying = new Set<string>();
  for (const row of rowsIn(facts, vmSwitch)) {
    const members = row.state('adapters');
    if (members.is === 'absent') continue;
    if (members.is !== 'value' || !Array.isArray(members.value)) return unread('The adapters of a virtual switch could not be read.');
    for (const member of members.value) carrying.add(String(member).toLowerCase());
  }
  const free: string[] = [];
  for (const row of rowsIn(facts, netAdapter)) {
    const device = row.text('description');
    if (device === undefined) return unread('The device of a network adapter could not be read.');
    if (carrying.has(device.toLowerCase())) continue;
    const needed = [row.state('switchedOn'), row.state('connected'), row.state('addressed')];
    if (needed.some((state) => state.is === 'value' && state.value === false)) continue;
    if (needed.every((state) => state.is === 'value' && state.value === true)) free.push(row.text('name') ?? device);
    else return unread('The state, the link or the IP address of a network adapter could not be read.');
  }
  return { is: 'value', value: free.sort() };
}

/** Over which adapters the host can be managed without a virtual switch. */
export const managementAdapter = resource({
  name: 'managementAdapter',
  title: 'Network adapters for management',
  keyNames: [],
  needs: 'hyperVAdministrators',
  native: 'Get-NetAdapter -Physical and Get-NetIPAddress, without those in NetAdapterInterfaceDescriptions of Get-VMSwitch',
  scope: { is: 'computed', from: ['netAdapter', 'vmSwitch'], addressed: [], rows: (facts) => [{ key: {}, facts: { free: freeAdapters(facts) } }] },
  facts: { free: fact('connected physical adapters without a virtual switch', listOf('a list of network adapters', [['Ethernet 2'], []])) },
});
