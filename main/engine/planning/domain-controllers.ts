import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { guest } from '../../resources/hyper-v/guest/guest.ts';
import { rowsIn, type TypedRow } from '../../grammar/rows.ts';

/**
 * What to know before a VM is shut down that reports itself as a domain controller. Without a running domain controller no user can sign in, a cluster does
 * not start, and smart cards are refused. Undefined for every other VM.
 */
export function domainControllerAdvice(vm: string, facts: Facts): string | undefined {
  const guests = rowsIn(facts, guest);
  const controllers = guests.filter((row) => isTrue(row.state('domainController')));
  if (!controllers.some((row) => row.part('vm') === vm)) return undefined;
  const others = namesOf(controllers.filter((row) => row.part('vm') !== vm));
  if (others.length > 0) return `This VM is a domain controller. Do not shut down ${others.join(', ')} at the same time.`;
  const open = namesOf(guests.filter((row) => row.state('domainController').is !== 'value'));
  return open.length > 0
    ? `This VM is a domain controller. The role of these VMs is not known: ${open.join(', ')}. Another domain controller must be reachable while this VM is off.`
    : 'This VM is the only domain controller that runs on this host. Another one must be reachable while it is off.';
}

const namesOf = (rows: readonly TypedRow<typeof guest>[]): readonly string[] => rows.map((row) => row.text('vmName') ?? row.part('vm'));

const isTrue = (state: FactState): boolean => state.is === 'value' && state.value === true;
