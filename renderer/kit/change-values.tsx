import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Change } from '../../main/contract/plan.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '16px', rowGap: '4px' },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: 0,
    alignItems: 'baseline',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/** A setting with its old and its new value, on one line where there is room. */
export function ChangeValues({ change, label }: { change: Pick<Change, 'shownFrom' | 'shownTo'>; label: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.top}>
      <div className={styles.label}>{label}</div>
      <OldAndNew change={change} />
    </div>
  );
}

/** An old and a new value; a screen reader says “from … to …”. */
export function OldAndNew({ change }: { change: Pick<Change, 'shownFrom' | 'shownTo'> }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div className={styles.values}>
      <span className={page.hidden}>from</span>
      <span className={`${styles.from} ${page.theirs}`}>{change.shownFrom}</span>
      <span aria-hidden="true">→</span>
      <span className={page.hidden}>to</span>
      <span className={`${styles.to} ${page.theirs}`}>{change.shownTo}</span>
    </div>
  );
}
