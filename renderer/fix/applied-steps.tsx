import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { ServedControls } from './served-controls.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';
import { counted } from '../../main/words/counted.ts';
import { outcomeNext } from '../../main/words/changes/outcome-next.ts';
import { isolated } from '../kit/isolated.ts';
import { ListSection } from '../kit/list-section.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '4px',
    alignItems: 'flex-start',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 72px',
  },
  plain: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li': { padding: '12px 0' },
    '& > li + li': { borderTop: `1px solid ${meaning.rowSeparator}` },
  },
  outcome: { width: '136px', flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  to: { fontWeight: tokens.fontWeightSemibold },
  back: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Changes with what came of them. `title` absent: they stand in a card that has a heading of its own. */
export function AppliedSteps({ title, steps, onUndo }: { title?: string; steps: readonly AppliedStepView[]; onUndo?: (step: AppliedStepView) => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const stop = useOneStop(steps.filter((each) => each.canUndo).map((each) => String(each.step)));
  const lines = (
    <>
      {steps.map((each) => (
        <li key={each.step} className={styles.step}>
          <span className={styles.outcome}>
            <OutcomeMark outcome={each.settled.outcome} became={each.became} />
          </span>
          <div className={styles.words}>
            <div className={page.theirs}>
              {each.change.target.kind !== 'host' && `${each.change.target.label}: `}
              {each.change.label}
            </div>
            <div className={`${page.mono} ${page.theirs}`}>
              <span className={styles.from}>{each.change.shownFrom}</span> → <span className={styles.to}>{each.change.shownTo}</span>
            </div>
            <ServedControls ids={each.change.controls} />
            {each.settled.message !== '' && <p className={`${page.lead} ${page.theirs}`}>{each.settled.message}</p>}
            {each.remark !== undefined && <p className={page.lead}>{each.remark}</p>}
            <NextStep step={each} />
          </div>
          {onUndo && each.canUndo && (
            <Button
              size="small"
              className={styles.back}
              {...stop(String(each.step))}
              aria-label={`Undo: ${each.change.label}, ${isolated(each.change.target.label)}`}
              onClick={() => {
                onUndo(each);
              }}
            >
              Undo
            </Button>
          )}
        </li>
      ))}
    </>
  );
  if (title === undefined) return <ul className={styles.plain}>{lines}</ul>;
  return (
    <ListSection title={title} note={counted(steps.length, 'change', 'changes')}>
      {lines}
    </ListSection>
  );
}

function NextStep({ step: { settled, became } }: { step: AppliedStepView }) {
  const page = usePageStyles();
  const next = outcomeNext(settled.outcome, became);
  return next === undefined ? null : <p className={page.lead}>{next}</p>;
}
