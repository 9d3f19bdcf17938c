import { useMemo } from 'react';
import { useApply } from '../apply/apply-store.ts';
import { useCatalogue } from '../state/catalogue.ts';
import { countChosen } from '../findings/plan-choice.ts';
import { isOpen } from '../findings/is-open.ts';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { useDraft } from '../state/draft-store.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { useScan } from '../scan/scan-store.ts';
import type { steps } from '../state/steps.ts';
import { countsOf } from '../../main/words/counts-of.ts';

type Words = Readonly<Record<(typeof steps)[number]['id'], string>>;

/** A word or a number behind each step of the rail: how far it is. `done` is shown as a mark. */
export function useProgressWords(): Words {
  const host = useHost((state) => state.host);
  const questions = useEnvironment((state) => state.questions);
  const scan = useScan();
  const { byControl, scannedAt } = useFindings();
  const { controls, areas } = useCatalogue();
  const chosen = useDraft((state) => state.chosen);
  const apply = useApply();
  const openAreas = useMemo(() => [...rowsByArea(controls, byControl).values()].filter((rows) => isOpen(countsOf(rows))).length, [controls, byControl]);
  return useMemo(() => {
    const count = countChosen(chosen, byControl, controls);
    const unanswered = questions?.filter((each) => each.value === undefined && each.default === undefined && !each.doNotKnow).length;
    return {
      connect: host ? 'done' : '',
      environment: unanswered === undefined ? '' : unanswered === 0 ? 'done' : `${String(unanswered)} open`,
      scan: scan.running ? (scan.of > 0 ? `${String(scan.done.length)} of ${String(scan.of)}` : 'running') : scannedAt === undefined ? '' : 'done',
      areas: byControl.size === 0 ? '' : openAreas === 0 ? 'done' : `${String(openAreas)} of ${String(areas.length)} open`,
      plan: count > 0 ? `${String(count)} in plan` : '',
      apply: apply.is === 'applying' || apply.is === 'verifying' ? `${String(apply.steps.length)} of ${String(apply.of)}` : '',
      result: apply.is === 'done' ? 'done' : '',
      report: '',
    };
  }, [host, questions, scan, byControl, scannedAt, controls, areas, openAreas, chosen, apply]);
}
