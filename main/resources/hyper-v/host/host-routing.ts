import type { FactState } from '../../../contract/fact-state.ts';
import type { Facts } from '../../../contract/reading.ts';
import { fact, resource } from '../../../grammar/resource.ts';
import { listOf } from '../../../grammar/kinds.ts';
import { isReadWhole, rowsIn } from '../../../grammar/rows.ts';
import { hostNetworkAdapter } from './host-network-adapter.ts';
import { ipInterface } from '../../network/ip-interface.ts';
import { natNetwork, translatedSwitches } from '../../network/nat-network.ts';

type Spared = 'yes' | 'no' | 'cannotTell';

/**
 * Windows turns forwarding on for its Default Switch, for WSL and for NAT networks: their VMs have no other connection. An interface is one of
 * them by the id of its switch or by its address inside a NAT network. Its name counts for nothing.
 */
function isTranslated(facts: Facts, alias: string): Spared {
  // Windows forwards for these networks over the network adapters of virtual switches alone.
  const name = /^vEthernet \((?<name>.+)\)$/i.exec(alias)?.groups?.['name']?.toLowerCase();
  const networks = rowsIn(facts, natNetwork);
  if (networks.some((row) => row.list('interfaces')?.some((each) => each.toLowerCase() === alias.toLowerCase()))) return 'yes';
  if (name === undefined) return 'no';
  const alike = rowsIn(facts, hostNetworkAdapter).filter((row) => row.text('name')?.toLowerCase() === name);
  const [own] = alike;
  if (alike.length === 1 && translatedSwitches.includes(own?.text('switch')?.toLowerCase() ?? '')) return 'yes';
  const isKnown = isReadWhole(facts, natNetwork) && networks.every((row) => row.list('interfaces') !== undefined);
  return isKnown && isReadWhole(facts, hostNetworkAdapter) && own?.text('switch') !== undefined && alike.length === 1 ? 'no' : 'cannotTell';
}

function forwarding(facts: Facts): FactState {
  const found = new Set<string>();
  let isUnsure = false;
  for (const row of rowsIn(facts, ipInterface)) {
    const [alias, state] = [row.text('alias'), row.text('forwarding')];
    if (alias === undefined || state === undefined) return { is: 'unread', why: 'The name or the forwarding of an IP interface could not be read.' };
    if (state === 'Disabled') continue;
    const spared = isTranslated(facts, alias);
    if (spared === 'no') found.add(alias);
    isUnsure ||= spared === 'cannotTell';
  }
  // One that forwards for sure decides; the others do not change the verdict.
  if (found.size === 0 && isUnsure) return { is: 'unread', why: 'It is not known whether an interface with forwarding belongs to a NAT network of Windows.' };
  return { is: 'value', value: [...found].sort() };
}

/** Over which interfaces the host forwards packets for others. */
export const hostRouting = resource({
  name: 'hostRouting',
  title: 'Routing of the host',
  keyNames: [],
  needs: 'none',
  native: 'Get-NetIPInterface -Forwarding Enabled, Get-NetNat',
  scope: {
    is: 'computed',
    from: ['ipInterface'],
    helpedBy: ['natNetwork', 'hostNetworkAdapter'],
    addressed: [],
    rows: (facts) => [{ key: {}, facts: { forwarding: forwarding(facts) } }],
  },
  facts: { forwarding: fact('interfaces with forwarding', listOf('a list of interfaces', [[], ['Ethernet 1', 'vEthernet (Lab)']])) },
});
