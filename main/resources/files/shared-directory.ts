import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { listOf } from '../../grammar/kinds.ts';
import { rowsIn, typedRow } from '../../grammar/rows.ts';
import { guest } from '../hyper-v/guest/guest.ts';
import { machine } from '../windows/machine.ts';

/** Guests in the domain of the host, or in its forest as far as domain names show. */
function sharing(facts: Facts): FactState {
  const [host] = rowsIn(facts, machine);
  const joined = host?.state('domainJoined');
  if (joined?.is !== 'value') return { is: 'unread', why: 'The domain membership of the host could not be read.' };
  if (joined.value !== true) return { is: 'value', value: [] };
  const own = host?.text('domain')?.toLowerCase();
  if (own === undefined) return { is: 'unread', why: 'The domain of the host could not be read.' };
  const guests = guest.resource.scope.is === 'computed' ? guest.resource.scope.rows(facts).map((row) => typedRow(row, guest)) : [];
  const shared = guests.filter((row) => {
    const other = row.text('directory');
    return other !== undefined && other !== '' && (other === own || other.endsWith(`.${own}`) || own.endsWith(`.${other}`));
  });
  const open = guests.filter((row) => row.state('directory').is !== 'value').map((row) => row.text('vmName') ?? row.part('vm'));
  if (shared.length === 0 && open.length > 0) return { is: 'unread', why: `The domain of ${open.join(', ')} could not be read.` };
  return { is: 'value', value: shared.map((row) => row.text('vmName') ?? row.part('vm')) };
}

/** Whether host and VMs are in the same domain or forest. */
export const sharedDirectory = resource({
  name: 'sharedDirectory',
  title: 'Active Directory domain of host and VMs',
  keyNames: [],
  needs: 'hyperVAdministrators',
  native: 'Win32_ComputerSystem Domain against FullyQualifiedDomainName of the guests',
  scope: { is: 'computed', from: ['machine', 'vm', 'guestItems'], addressed: [], rows: (facts) => [{ key: {}, facts: { guests: sharing(facts) } }] },
  facts: { guests: fact('VMs in the domain or forest of the host', listOf('a list of VMs', [[], ['DC01']])) },
});
