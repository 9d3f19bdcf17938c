import type { PlanChoice } from '../../main/contract/plan.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { ChosenFix } from '../../main/contract/wizard/plan-view.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

/** What is chosen for the next plan, as the draft keeps it. */
export interface Chosen {
  /** By control for all its targets, or by the finding’s id for one. */
  readonly chosen: ReadonlyMap<string, ChosenFix>;
  readonly optionalGroups: ReadonlySet<string>;
  readonly windows: ReadonlySet<string>;
}

/**
 * What stays chosen after a run: all but its own targets, also those that were not fixed. `byControl` are the findings after the run. A control that was
 * chosen for all its targets keeps those that the run was not for.
 */
export function unchoose(before: Chosen, ran: PlanChoice, byControl: ReadonlyMap<string, readonly FindingRow[]>): Chosen {
  const chosen = new Map(before.chosen);
  const ids = new Set(ran.targets.map(({ control, key }) => findingId(control, key)));
  for (const id of ids) chosen.delete(id);
  for (const control of new Set(ran.targets.map((target) => target.control))) {
    if (!chosen.has(control)) continue;
    const toFix = (byControl.get(control) ?? []).filter(isToFix);
    const others = toFix.filter((row) => !ids.has(row.id));
    if (others.length > 0 && others.length === toFix.length) continue;
    chosen.delete(control);
    for (const row of others) chosen.set(row.id, { control, target: row.key });
  }
  const controls = new Set([...chosen.values()].map(({ control }) => control));
  const usedUp = new Set(ran.optionalGroups.filter((group) => !controls.has(group.slice(0, group.indexOf('/')))));
  return {
    chosen,
    optionalGroups: new Set([...before.optionalGroups].filter((group) => !usedUp.has(group))),
    // Each permission to shut down a VM is for one run.
    windows: new Set(chosen.size === 0 ? [] : [...before.windows].filter((vm) => ran.windows?.includes(vm) !== true)),
  };
}
