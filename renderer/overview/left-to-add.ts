import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { ChosenFix, WithoutImpactView } from '../../main/contract/wizard/plan-view.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';

type Chosen = ReadonlyMap<string, unknown>;
type Rows = ReadonlyMap<string, readonly FindingRow[]>;

/** The findings of the answer that are not in the plan yet, by control. */
export function leftToAdd({ findings }: WithoutImpactView, chosen: Chosen): ReadonlyMap<string, WithoutImpactView['findings']> {
  const left = new Map<string, WithoutImpactView['findings']>();
  for (const each of findings)
    if (!chosen.has(each.control) && !chosen.has(findingId(each.control, each.target))) left.set(each.control, [...(left.get(each.control) ?? []), each]);
  return left;
}

/** The names under which these findings enter the plan: the control, where it has no other finding to fix; else each of its findings. */
export function namesToAdd(left: ReturnType<typeof leftToAdd>, byControl: Rows): readonly { readonly name: string; readonly chosen: ChosenFix }[] {
  return [...left].flatMap(([control, findings]) => {
    const notMet = byControl.get(control)?.filter((row) => row.verdict === 'notMet') ?? [];
    const ids = new Set(findings.map(({ target }) => findingId(control, target)));
    if (notMet.length > 0 && notMet.every((row) => ids.has(row.id) && !row.waived)) return [{ name: control, chosen: { control } }];
    return findings.map(({ target }) => ({ name: findingId(control, target), chosen: { control, target } }));
  });
}
