import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ServedControls } from './served-controls.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';
import { outcomeWords } from '../../main/words/outcome-words.ts';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    gap: '12px',
    alignItems: 'flex-start',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 72px',
  },
  outcome: { width: '112px', flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  words: { flexGrow: 1, minWidth: 0 },
  back: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Changes with what came of them. */
export function AppliedSteps({ steps, onUndo }: { steps: readonly AppliedStepView[]; onUndo?: (step: AppliedStepView) => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const stop = useOneStop(steps.filter((each) => each.canUndo).map((each) => String(each.step)));
  return (
    <ul className={page.list}>
      {steps.map((each) => (
        <li key={each.step} className={styles.step}>
          <span className={styles.outcome}>{outcomeWords[each.settled.outcome]}</span>
          <div className={styles.words}>
            <div className={page.theirs}>
              {each.change.target.kind !== 'host' && `${each.change.target.label}: `}
              {each.change.label}
            </div>
            <div className={`${page.mono} ${page.theirs}`}>
              {each.change.shownFrom} → {each.change.shownTo}
            </div>
            <ServedControls ids={each.change.controls} />
            {each.settled.message !== '' && <p className={`${page.lead} ${page.theirs}`}>{each.settled.message}</p>}
            {each.remark !== undefined && <p className={page.lead}>{each.remark}</p>}
          </div>
          {onUndo && each.canUndo && (
            <Button
              size="small"
              className={styles.back}
              {...stop(String(each.step))}
              aria-label={`Undo: ${each.change.label}, ${each.change.target.label}`}
              onClick={() => {
                onUndo(each);
              }}
            >
              Undo
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
