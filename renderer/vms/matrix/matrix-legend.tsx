import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { emptyCellWords } from './cell-words.ts';
import { SeverityMark } from '../../kit/severity-mark.tsx';
import { VerdictMark } from '../../kit/verdict-mark.tsx';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { severityOrder } from '../../../main/words/findings/severity-words.ts';
import { verdictOrder } from '../../../main/words/findings/verdict-words.ts';

const useStyles = makeStyles({
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '4px', margin: 0, padding: '0 4px', listStyleType: 'none' },
  plan: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase300 },
  icon: { color: tokens.colorCompoundBrandForeground1, fontSize: '16px', '@media (forced-colors: active)': { color: 'inherit' } },
  keys: { marginInlineStart: 'auto' },
});

/** What the shapes mean, and the keys. */
export function MatrixLegend() {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <ul className={styles.legend} aria-label="Legend">
      {severityOrder.map((severity) => (
        <li key={severity}>
          <SeverityMark severity={severity} />
        </li>
      ))}
      {verdictOrder
        .filter((verdict) => verdict !== 'notMet')
        .map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} />
          </li>
        ))}
      <li>
        <VerdictMark verdict="notMet" waived />
      </li>
      <li className={styles.plan}>
        <CheckmarkCircleFilled aria-hidden="true" className={styles.icon} />
        In the plan
      </li>
      <li>{`Blank: ${emptyCellWords}`}</li>
      <li className={`${styles.keys} ${page.quiet}`}>Enter opens, Space adds to the plan</li>
    </ul>
  );
}
