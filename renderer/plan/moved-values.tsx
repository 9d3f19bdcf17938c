import { Button } from '@fluentui/react-components';
import type { Plan } from '../../main/contract/plan.ts';
import { counted } from '../../main/words/counted.ts';
import { useDraft } from '../state/draft-store.ts';
import { aboutUndo, useNotices } from '../state/notices-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** The steps of an undo that are on hold because another program or user has changed their values since. */
export const movedSteps = ({ purpose, changes }: Pick<Plan, 'purpose' | 'changes'>): readonly string[] =>
  purpose === 'undo'
    ? changes.flatMap(({ standing, undoes }) => (standing.is === 'held' && standing.by === 'moved' && undoes !== undefined ? [undoes] : []))
    : [];

/** Offers, as a step of its own, to restore values that another program or user has changed since. The new plan asks for a confirmation of each. */
export function MovedValues({ reference, plan }: { reference: string; plan: Plan }) {
  const page = usePageStyles();
  const { making, makeUndo } = usePlan();
  const problem = useNotices((state) => state.about.get(aboutUndo(plan.run))?.problem);
  const moved = movedSteps(plan);
  if (moved.length === 0) return null;
  const anyway = [...(plan.choice.anyway ?? []), ...moved];
  return (
    <div className={page.section}>
      <p className={page.lead}>
        {counted(moved.length, 'value was', 'values were')} changed by someone else since. The plan shows the value before the run, after it, and now.
      </p>
      <ProblemBar title="The undo plan could not be created." problem={problem} />
      <div>
        <Button
          disabledFocusable={making}
          onClick={() =>
            void makeUndo(reference, plan.run, { ...(plan.run !== undefined && { steps: plan.choice.steps }), anyway, windows: useDraft.getState().windows })
          }
        >
          Restore the old {moved.length === 1 ? 'value' : 'values'} anyway…
        </Button>
      </div>
    </div>
  );
}
