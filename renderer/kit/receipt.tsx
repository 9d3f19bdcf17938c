import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { usePageStyles } from '../theme/use-page-styles.ts';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '4px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '0' },
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

export interface ReceiptLine {
  readonly label: string;
  /** Undefined: the line is left out. */
  readonly value: ReactNode | undefined;
}

/** What belongs to a thing, line by line: the label on the left, the value beside it. */
export function Receipt({ lines }: { lines: readonly ReceiptLine[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <dl className={styles.lines}>
      {lines
        .filter(({ value }) => value !== undefined)
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={`${styles.value} ${page.theirs}`}>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
