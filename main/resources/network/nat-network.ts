import type { FactState } from '../../contract/fact-state.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { listOf, text } from '../../grammar/kinds.ts';
import { networkCovers } from '../formats/networks.ts';

/**
 * Switches that Windows makes and keeps behind address translation, by their fixed ids: the Default Switch of clients, and those of WSL
 * without and with the Hyper-V firewall. Get-NetNat does not list them.
 */
export const translatedSwitches = ['c08cb7b8-9b3c-408e-8e30-5e16a3aeb444', 'b95d0c5e-57d4-412b-b571-18a81a16e005', '790e58b4-7939-4434-9358-89ae7ddbe87e'];

/** The interfaces of the host that have an address inside the internal network. Each address was read as its interface, a bar, the address. */
function interfacesInside({ facts: { prefix, hostAddresses } }: WireRow): FactState {
  if (prefix?.is !== 'value' || typeof prefix.value !== 'string')
    return prefix?.is === 'unread' ? prefix : { is: 'unread', why: 'Windows does not name the internal network of the NAT.' };
  const network = prefix.value;
  if (hostAddresses?.is !== 'value' || !Array.isArray(hostAddresses.value))
    return hostAddresses?.is === 'unread' ? hostAddresses : { is: 'unread', why: 'The IP addresses of the host were not read.' };
  const split = hostAddresses.value.map((each) => [String(each).replace(/\|[^|]*$/, ''), String(each).replace(/^.*\|/, '')] as const);
  return { is: 'value', value: [...new Set(split.filter(([, address]) => networkCovers(network, address)).map(([alias]) => alias))] };
}

/** Networks behind address translation of Windows (WinNAT): those of New-NetNat, and those that a container engine lets Windows make. */
export const natNetwork = resource({
  name: 'natNetwork',
  title: 'NAT networks',
  keyNames: ['nat'],
  needs: 'administrator',
  lane: 'network',
  native: 'Get-NetNat, Get-NetIPAddress',
  scope: { is: 'enumerated' },
  wire: { rows: (rows) => rows.map((row) => ({ ...row, facts: { ...row.facts, interfaces: interfacesInside(row) } })) },
  label: (row) => row.key['nat'] ?? 'unknown NAT network',
  facts: {
    prefix: optional('internal network', text('192.168.100.0/24', '172.20.0.0/16')),
    interfaces: fact('interfaces of the host inside', listOf('a list of interfaces', [['vEthernet (Lab)'], []])),
  },
});
