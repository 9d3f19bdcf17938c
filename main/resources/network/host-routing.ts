import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { listOf } from '../../grammar/kinds.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { ipInterface } from './ip-interface.ts';

/** Windows turns forwarding on for its Default Switch, for WSL and for the NAT network of containers: their VMs have no other connection. */
const ofWindows = /^vEthernet \((default switch|nat|wsl|wsl \(hyper-v firewall\))\)$/i;

function forwarding(facts: Facts): FactState {
  const found = new Set<string>();
  for (const row of rowsIn(facts, ipInterface)) {
    const [alias, state] = [row.text('alias'), row.text('forwarding')];
    if (alias === undefined || state === undefined) return { is: 'unread', why: 'The name or the forwarding of an IP interface could not be read.' };
    if (state !== 'Disabled' && !ofWindows.test(alias)) found.add(alias);
  }
  return { is: 'value', value: [...found].sort() };
}

/** Over which interfaces the host forwards packets for others. */
export const hostRouting = resource({
  name: 'hostRouting',
  title: 'Routing of the host',
  keyNames: [],
  needs: 'none',
  native: 'Get-NetIPInterface -Forwarding Enabled',
  scope: { is: 'computed', from: ['ipInterface'], addressed: [], rows: (facts) => [{ key: {}, facts: { forwarding: forwarding(facts) } }] },
  facts: { forwarding: fact('interfaces with forwarding', listOf('a list of interfaces', [[], ['Ethernet 1', 'vEthernet (Lab)']])) },
});
