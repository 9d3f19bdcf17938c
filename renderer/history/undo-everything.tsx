import { Button } from '@fluentui/react-components';
import type { RunView } from '../../main/contract/wizard/history-view.ts';
import { counted } from '../../main/words/counted.ts';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useDraft } from '../state/draft-store.ts';
import { aboutUndo, useNotices } from '../state/notices-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { runTotals } from './run-totals.ts';

/** Where several runs have changes in place, or may have: one plan that undoes all of them. */
export function UndoEverything({ reference, runs }: { reference: string; runs: readonly RunView[] }) {
  const { making, makeUndo } = usePlan();
  const go = useDraft((state) => state.go);
  const problem = useNotices((state) => state.about.get(aboutUndo(undefined))?.problem);
  const inPlace = runs.filter((run) => run.purpose === 'fix' && runTotals(run).inPlace + runTotals(run).unknown > 0);
  if (inPlace.length < 2) return null;
  return (
    <>
      <ProblemBar title="The undo plan could not be created." problem={problem} />
      <div>
        <Button
          disabledFocusable={making}
          onClick={() => {
            void makeUndo(reference, undefined).then((made) => {
              if (made) go('plan');
            });
          }}
        >
          Undo everything of {counted(inPlace.length, 'run', 'runs')}…
        </Button>
      </div>
    </>
  );
}
