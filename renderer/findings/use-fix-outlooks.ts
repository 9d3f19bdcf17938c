import { useEffect, useState } from 'react';
import type { ChosenFix } from '../../main/contract/wizard/plan-view.ts';
import { client } from '../state/connection-store.ts';
import { useScan } from '../scan/scan-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { canBeChosen, type Group } from './finding-groups.ts';
import { fixOutlooks, type FixOutlook } from './fix-outlook.ts';

/** A control may have thousands of targets. As many tell what its fix takes. */
const targetsAsked = 5;
/** A list shows each target, and changes with each key that is typed into its search. */
export const forList = { targets: 50, afterMs: 300 } as const;
const nothing: ReadonlyMap<string, FixOutlook> = new Map();

/** What a plan for these groups says: restart, VM off, on hold. Empty until it is known, and where no plan can be made. Nothing is applied. */
export function useFixOutlooks(
  reference: string,
  groups: readonly Group[],
  { targets, afterMs }: { readonly targets: number; readonly afterMs: number } = { targets: targetsAsked, afterMs: 0 },
): ReadonlyMap<string, FixOutlook> {
  const [outlooks, setOutlooks] = useState(nothing);
  const optionalGroups = useDraft((state) => state.optionalGroups);
  // Findings come once a frame, and there is no plan before the scan has ended.
  const scanning = useScan((state) => state.running);
  useEffect(() => {
    let wanted = true;
    const chosen = groups.flatMap(({ control, rows }): ChosenFix[] =>
      rows
        .filter((row) => canBeChosen(row, control))
        .slice(0, targets)
        .map(({ key }) => ({ control: control.id, target: key })),
    );
    if (scanning || chosen.length === 0) {
      setOutlooks(nothing);
      return undefined;
    }
    const ask = (): unknown =>
      client()
        .plan({ reference, chosen, optionalGroups: [...optionalGroups] })
        .then(
          ({ plan }) => {
            if (wanted) setOutlooks(fixOutlooks(plan.changes));
          },
          () => {
            // For example after a cancelled scan. The row shows what the control says.
            if (wanted) setOutlooks(nothing);
          },
        );
    const timer = afterMs > 0 ? setTimeout(ask, afterMs) : undefined;
    if (timer === undefined) ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [reference, groups, optionalGroups, scanning, targets, afterMs]);
  return outlooks;
}
