import type { Facts } from '../../contract/reading.ts';
import { guest } from '../../resources/hyper-v/guest.ts';
import { rowsIn } from '../../grammar/rows.ts';

/**
 * What to know before a VM is shut down that reports itself as a domain controller. Without a running domain controller no user can sign in, a cluster does
 * not start, and smart cards are refused. Undefined for every other VM.
 */
export function domainControllerAdvice(vm: string, facts: Facts): string | undefined {
  const controllers = rowsIn(facts, guest).filter((row) => row.state('domainController').is === 'value' && isTrue(row.state('domainController')));
  if (!controllers.some((row) => row.part('vm') === vm)) return undefined;
  const others = controllers.filter((row) => row.part('vm') !== vm).map((row) => row.text('vmName') ?? row.part('vm'));
  return others.length > 0
    ? `This VM is a domain controller. Do not shut down ${others.join(', ')} at the same time.`
    : 'This VM is the only domain controller that runs on this host. Another one must be reachable while it is off.';
}

const isTrue = (state: { readonly is: string; readonly value?: unknown }): boolean => state.value === true;
