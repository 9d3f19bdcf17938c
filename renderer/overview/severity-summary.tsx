import { makeStyles } from '@fluentui/react-components';
import { Card } from '../kit/card.tsx';
import { SeverityBar } from '../kit/severity-bar.tsx';
import { SeverityMark } from '../kit/severity-mark.tsx';
import type { SeverityCounts } from '../kit/severity-segments.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  one: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
});

/** What is to fix, by severity: as a bar, and in numbers. */
export function SeveritySummary({ counts, className }: { counts: SeverityCounts; className?: string }) {
  const styles = useStyles();
  return (
    <Card title="To fix by severity" asCell className={className}>
      <SeverityBar counts={counts} />
      <ul className={styles.list}>
        {severityOrder
          .filter((severity) => counts[severity] > 0)
          .map((severity) => (
            <li key={severity} className={styles.one}>
              <strong>{counts[severity].toLocaleString('en')}</strong>
              <SeverityMark severity={severity} />
            </li>
          ))}
      </ul>
    </Card>
  );
}
