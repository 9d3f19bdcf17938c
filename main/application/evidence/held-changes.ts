import type { Control } from '../../catalogue/control.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Change } from '../../contract/plan.ts';
import type { Judging } from '../../engine/judging/judging.ts';
import { makePlan } from '../../engine/planning/plan.ts';
import type { Digest } from '../../engine/ports.ts';

/** What a plan of everything that these controls ask for would keep on hold now, without optional groups and maintenance windows. */
export function heldChanges(controls: readonly Control[], known: Judging, host: HostIdentity, digest: Digest): Change[] {
  const { plan } = makePlan({ controls, optionalGroups: new Set() }, known, host, digest);
  return plan.changes.filter(({ standing }) => standing.is === 'held');
}
