import { useMemo } from 'react';
import { useApply } from '../apply/apply-store.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { progressWords, type ProgressWords } from './progress-words.ts';
import { countChosen } from '../findings/plan-choice.ts';
import { isOpen } from '../findings/is-open.ts';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { useDraft } from '../state/draft-store.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { useScan } from '../scan/scan-store.ts';
import { countsOf } from '../../main/words/findings/counts-of.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

/** A word or a number behind each step of the rail: how far it is. */
export function useProgressWords(): ProgressWords {
  const connected = useHost((state) => state.host !== undefined);
  const questions = useEnvironment((state) => state.questions);
  const scan = useScan();
  const { byControl, scannedAt } = useFindings();
  const { controls, areas } = useCatalogue();
  const chosen = useDraft((state) => state.chosen);
  const apply = useApply();
  const areaCounts = useMemo(
    () => (byControl.size === 0 ? undefined : [...rowsByArea(controls, byControl).values()].map((rows) => countsOf(rows))),
    [controls, byControl],
  );
  const openAreas = areaCounts?.filter(isOpen).length;
  const toFix = areaCounts?.reduce((sum, counts) => sum + counts.notMet, 0) ?? 0;
  const toFixOnVms = useMemo(() => [...byControl.values()].flat().filter((row) => row.vms.length > 0 && isToFix(row)).length, [byControl]);
  const inPlan = useMemo(() => countChosen(chosen, byControl, controls), [chosen, byControl, controls]);
  return useMemo(
    () => progressWords({ connected, questions, scan, scanned: scannedAt !== undefined, openAreas, toFix, toFixOnVms, areas: areas.length, inPlan, apply }),
    [connected, questions, scan, scannedAt, openAreas, toFix, toFixOnVms, areas, inPlan, apply],
  );
}
