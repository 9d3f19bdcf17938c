import { rowsIn } from '../../../../grammar/rows.ts';
import { netAdapter } from '../../../../resources/network/net-adapter.ts';
import { allOf, rulingOf, unreadRuling, type Ruling } from '../ruling.ts';
import { registryValue, type LockOutRule, type Scene } from '../lock-out-rule.ts';
import { isRemote } from '../operator.ts';
import type { Change } from '../../../../contract/plan.ts';

/** A virtual network adapter of the host and a team are interfaces of their own; which physical adapters they use is not read. */
const leadsOverOthers = (name: string, physical: readonly (string | undefined)[]): boolean => !physical.includes(name);

function carriesYou({ address }: Change, { facts, operator }: Scene): Ruling {
  if (operator.interfaces === undefined) return unreadRuling('It could not be read which network adapter your connection uses.');
  const adapters = rowsIn(facts, netAdapter);
  const name = adapters.find((row) => row.part('interface') === address.key['interface'])?.text('name');
  if (name === undefined) return unreadRuling('The network adapter could not be read.');
  if (operator.interfaces.includes(name)) return 'yes';
  const physical = adapters.map((row) => row.text('name'));
  const over = operator.interfaces.find((each) => leadsOverOthers(each, physical));
  return over === undefined
    ? 'no'
    : unreadRuling(`Your connection uses the interface “${over}”. It could not be read which physical adapters this interface uses.`);
}

export const networkDangers: readonly LockOutRule[] = [
  {
    id: 'network-adapter-off',
    title: 'A physical network adapter is disabled',
    concerns: [{ resource: 'netAdapter', property: 'switchedOn' }],
    toward: (value) => value === false,
    precheck: 'Your session is at the console, or comes in over another physical adapter.',
    reads: ['netAdapter'],
    fires: (change, scene) => allOf(isRemote(scene.operator), carriesYou(change, scene)),
    when: 'now',
    proofs: ['path'],
    hazard: 'All connections over this adapter end.',
    source: 'https://learn.microsoft.com/powershell/module/netadapter/disable-netadapter',
  },
  {
    id: 'second-network-dropped',
    title: 'Windows drops connections to a second network',
    concerns: [registryValue('WcmSvc\\\\GroupPolicy', 'fMinimizeConnections', 'fBlockNonDomain')],
    toward: (value) => value !== undefined && value !== 0,
    precheck: 'All networks of the host have the same category.',
    reads: [],
    fires: (_change, { operator }) =>
      allOf(
        isRemote(operator),
        operator.allProfiles === undefined ? unreadRuling('The networks of the host could not be read.') : rulingOf(operator.allProfiles.length > 1),
      ),
    when: 'now',
    proofs: ['path'],
    hazard: 'Windows disconnects networks of another category. This can be the network that your connection uses.',
    source: 'https://learn.microsoft.com/windows/client-management/mdm/policy-csp-windowsconnectionmanager',
  },
];
