import type { Control } from '../../catalogue/control.ts';
import { lockOutTable } from '../../catalogue/lock-out.ts';
import type { Change, Plan, PlanChoice } from '../../contract/plan.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import { findingId } from '../../words/findings/finding-id.ts';
import { holdWords } from '../../words/changes/hold-words.ts';
import type { Judging } from '../judging/judging.ts';
import type { Digest } from '../ports.ts';
import { makePlan, type Unplanned } from './plan.ts';

/** The fixes of a host that no user and no VM notices, as a plan, and what was left out of them and why. */
export interface WithoutImpact {
  readonly plan: Plan;
  readonly leftOut: readonly Unplanned[];
}

/**
 * What a control says of itself: automatic, no row of the lock-out table, no restart, nothing that an undo does not restore. Automatic
 * states that no user and no VM loses anything.
 */
export const isWithoutImpact = ({ id, fix }: Control): boolean =>
  fix?.kind === 'set' && fix.class === 'auto' && fix.takesEffect === 'now' && fix.endangers === undefined && fix.undo === undefined && !(id in lockOutTable);

/** Why this change, on this host and now, is not one without impact; undefined where it is. */
function whyNoticed(change: Change, harmless: ReadonlySet<string>): string | undefined {
  const { standing } = change;
  if (standing.is !== 'ready') return holdWords(change)?.release ?? 'It asks for a confirmation.';
  if (change.takesEffect !== 'now') return 'It takes effect at the next restart of the host.';
  if (change.vmOff !== undefined) return 'The VM must be off.';
  if (change.undo.is !== 'exact') return 'It cannot be undone exactly.';
  // A setting that two controls share has the impact of both.
  return change.controls.every((control) => harmless.has(control)) ? undefined : 'Another control with an impact shares this setting.';
}

type Target = PlanChoice['targets'][number];
const nameOf = ({ control, key }: Target): string => findingId(control, key);

/** Everything that can be fixed at once without impact. `postponed`: ids of findings that the user has put off. No optional group is ever part of it. */
export function planWithoutImpact(
  controls: readonly Control[],
  known: Judging,
  host: HostIdentity,
  digest: Digest,
  postponed: ReadonlySet<string> = new Set(),
): WithoutImpact {
  const among = controls.filter(isWithoutImpact);
  const harmless = new Set(among.map(({ id }) => id));
  const plan = (targets: readonly Target[] | undefined): Plan =>
    makePlan({ controls: among, ...(targets && { targets }), optionalGroups: new Set() }, known, host, digest).plan;
  const leftOut = new Map<string, Unplanned>();
  let left = plan(undefined).choice.targets.filter((target) => !postponed.has(nameOf(target)));
  for (;;) {
    const made = plan(left);
    const noticed = made.changes.flatMap((change) => {
      const why = whyNoticed(change, harmless);
      return why === undefined ? [] : [{ change, why }];
    });
    if (noticed.length === 0) return { plan: made, leftOut: [...leftOut.values()] };
    for (const { change, why } of noticed)
      for (const control of change.controls) leftOut.set(findingId(control, change.target.key), { control, target: change.target.label, why });
    const next = left.filter((target) => !leftOut.has(nameOf(target)));
    // Such a change belongs to a finding of the plan. Where its target has another key, its controls leave as a whole.
    const gone = new Set(next.length < left.length ? [] : noticed.flatMap(({ change }) => change.controls));
    left = next.filter(({ control }) => !gone.has(control));
  }
}
