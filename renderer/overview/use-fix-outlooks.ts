import { useEffect, useState } from 'react';
import type { ChosenFix } from '../../main/contract/wizard/plan-view.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { canBeChosen, type Group } from '../findings/finding-groups.ts';
import { fixOutlooks, type FixOutlook } from './fix-outlook.ts';

/** A control may have thousands of targets. As many tell what its fix takes. */
const targetsAsked = 5;
const nothing: ReadonlyMap<string, FixOutlook> = new Map();

/** What a plan for these groups says: restart, VM off, on hold. Empty until it is known, and where no plan can be made. Nothing is applied. */
export function useFixOutlooks(reference: string, groups: readonly Group[]): ReadonlyMap<string, FixOutlook> {
  const [outlooks, setOutlooks] = useState(nothing);
  const optionalGroups = useDraft((state) => state.optionalGroups);
  useEffect(() => {
    let wanted = true;
    const chosen = groups.flatMap(({ control, rows }): ChosenFix[] =>
      rows
        .filter((row) => canBeChosen(row, control))
        .slice(0, targetsAsked)
        .map(({ key }) => ({ control: control.id, target: key })),
    );
    if (chosen.length === 0) return undefined;
    client()
      .plan({ reference, chosen, optionalGroups: [...optionalGroups] })
      .then(
        ({ plan }) => {
          if (wanted) setOutlooks(fixOutlooks(plan.changes));
        },
        () => {
          // During a scan there is no plan yet. The row shows what the control says.
          if (wanted) setOutlooks(nothing);
        },
      );
    return () => {
      wanted = false;
    };
  }, [reference, groups, optionalGroups]);
  return outlooks;
}
