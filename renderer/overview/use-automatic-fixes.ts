import { useEffect, useMemo, useState } from 'react';
import type { WithoutImpactView } from '../../main/contract/wizard/plan-view.ts';
import { useScan } from '../scan/scan-store.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { leftToAdd } from './left-to-add.ts';

const none: WithoutImpactView = { findings: [], changes: [], leftOut: [] };

export interface AutomaticFixes {
  /** What the engine counts as without impact on this host now. */
  readonly view: WithoutImpactView;
  /** Of these, what is not in the plan yet, by control. */
  readonly left: ReturnType<typeof leftToAdd>;
  readonly count: number;
  /** Whether the preview is open. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** The automatic fixes without impact of the whole host. Empty until they are known, and before a scan has ended. */
export function useAutomaticFixes(reference: string): AutomaticFixes {
  const [view, setView] = useState(none);
  const [open, setOpen] = useState(false);
  const byControl = useFindings((state) => state.byControl);
  const { later, chosen } = useDraft();
  const scanning = useScan((state) => state.running);
  useEffect(() => {
    let wanted = true;
    if (scanning || byControl.size === 0) {
      setView(none);
      return undefined;
    }
    client()
      .withoutImpact({ reference, postponed: [...later] })
      .then(
        (answer) => {
          if (wanted) setView(answer);
        },
        () => {
          // For example after a cancelled scan: there is no plan then, and no button.
          if (wanted) setView(none);
        },
      );
    return () => {
      wanted = false;
    };
  }, [reference, byControl, later, scanning]);
  const left = useMemo(() => leftToAdd(view, chosen), [view, chosen]);
  const count = [...left.values()].reduce((sum, findings) => sum + findings.length, 0);
  return { view, left, count, open: open && count > 0, setOpen };
}
