import { listOf } from './grammar/kinds.ts';
import { networkCovers } from './formats/networks.ts';
import type { Kind } from './grammar/kind.ts';

/** Addresses, networks and Windows' words (`Any`, `LocalSubnet`): covered means lying inside one of the allowed networks. */
export const networkList: Kind<readonly string[]> = {
  ...listOf('a list of addresses and networks', [['10.0.0.0/8'], ['Any'], ['10.0.4.0/24', '192.168.1.5']]),
  covers: (allowed, element) => allowed.some((outer) => typeof outer === 'string' && typeof element === 'string' && networkCovers(outer, element)),
};
