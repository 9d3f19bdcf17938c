import type { RunView } from '../../main/contract/wizard/history-view.ts';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useDraft } from '../state/draft-store.ts';
import { aboutUndo, useNotices } from '../state/notices-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { RunCard } from './run-card.tsx';

/** A run on the time line, with the way to its undo. */
export function RunEntry({ reference, run }: { reference: string; run: RunView }) {
  const problem = useNotices((state) => state.about.get(aboutUndo(run.id))?.problem);
  const makeUndo = usePlan((state) => state.makeUndo);
  const go = useDraft((state) => state.go);
  return (
    <>
      <RunCard
        run={run}
        onUndo={(steps) => {
          void makeUndo(reference, run.id, { steps }).then((made) => {
            if (made) go('plan');
          });
        }}
      />
      <ProblemBar title="The undo plan could not be created." problem={problem} />
    </>
  );
}
