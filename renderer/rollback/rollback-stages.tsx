import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, RadioButtonFilled } from '@fluentui/react-icons';
import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { stages, stagesDone } from './rollback-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: '32px',
    rowGap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  stage: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground2 },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, fontSize: '16px' },
  done: { color: meaning.verdictOk },
  here: { color: tokens.colorCompoundBrandForeground1 },
});

/** Where the change is: scheduled, applied, confirmed, rollback removed. */
export function RollbackStages({ phase }: { phase: RollbackView['phase'] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const done = stagesDone(phase);
  return (
    <ol className={styles.list} aria-label="Stages">
      {stages.map((stage, at) => {
        const Icon = at < done ? CheckmarkCircleRegular : at === done ? RadioButtonFilled : CircleRegular;
        return (
          <li key={stage} className={mergeClasses(styles.stage, at === done && styles.current)} {...(at === done && { 'aria-current': 'step' as const })}>
            <Icon aria-hidden="true" className={mergeClasses(styles.icon, at < done && styles.done, at === done && styles.here)} />
            {stage}
            <span className={page.hidden}>{at < done ? ', done' : at === done ? ', now' : ', later'}</span>
          </li>
        );
      })}
    </ol>
  );
}
