import { listOf } from '../../grammar/kinds.ts';
import { firewallForm, networkCovers, networkKey } from './networks.ts';
import type { Kind } from '../../grammar/kind.ts';

const plain = listOf('a list of addresses and networks', [['10.0.0.0/255.0.0.0'], ['Any'], ['10.0.4.0/255.255.255.0', '192.168.1.5']]);

/** Addresses, networks and Windows' words (`Any`, `LocalSubnet`): covered means lying inside one of the allowed networks. */
export const networkList: Kind<readonly string[]> = {
  ...plain,
  canonical: (value) => value.map(firewallForm),
  same: (a, b) => plain.same(a.map(networkKey), b.map(networkKey)),
  covers: (allowed, element) => allowed.some((outer) => typeof outer === 'string' && typeof element === 'string' && networkCovers(outer, element)),
};
