import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import { counted } from '../../main/words/counted.ts';
import { howChangedWords } from '../../main/words/changes/how-changed-words.ts';
import { severityWords } from '../../main/words/findings/severity-words.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { usePageStyles } from '../theme/use-page-styles.ts';
import type { ShownDifference } from './difference-filter.ts';

const rowsAtOnce = 200;
const useStyles = makeStyles({
  /** In a narrow window the table scrolls, and no word is broken. */
  box: { overflowX: 'auto' },
  table: { minWidth: '880px' },
  short: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  control: { width: '24%' },
  side: { width: '27%' },
});

/** The differences of two times, each with its control and target, what it was and is, and who has changed it. */
export function DifferenceTable({ caption, differences }: { caption: string; differences: readonly ShownDifference[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [most, setMost] = useState(rowsAtOnce);
  const shown = differences.slice(0, most);
  return (
    <>
      <div className={styles.box} tabIndex={0} role="group" aria-label={caption}>
        <table className={mergeClasses(page.table, styles.table)}>
          <caption className={page.hidden}>{caption}</caption>
          <thead>
            <tr>
              {['Difference', 'Control', 'Target', 'Before', 'After', 'Changed by'].map((title) => (
                <th key={title} scope="col" className={mergeClasses(page.cell, styles.short)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => {
              const row = difference.after ?? difference.before;
              return (
                <tr key={row?.id}>
                  <td className={mergeClasses(page.cell, styles.short)}>{howChangedWords[difference.how]}</td>
                  <th scope="row" className={mergeClasses(page.cell, page.theirs, styles.control)}>
                    {row?.control} {row?.title}
                  </th>
                  <td className={mergeClasses(page.cell, page.theirs)}>{row?.label}</td>
                  <Side row={difference.before} shown={difference.shownBefore} none="did not exist" />
                  <Side row={difference.after} shown={difference.shownAfter} none="no longer exists" />
                  <Mover mover={difference.mover} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {differences.length > shown.length && (
        <div>
          <Button
            onClick={() => {
              setMost(most + rowsAtOnce);
            }}
          >
            Show {counted(Math.min(rowsAtOnce, differences.length - shown.length), 'more difference', 'more differences')}
          </Button>
        </div>
      )}
    </>
  );
}

function Mover({ mover }: Pick<ShownDifference, 'mover'>) {
  const page = usePageStyles();
  if (mover.is !== 'ours') return <td className={page.cell}>not by Castellan</td>;
  return (
    <td className={page.cell}>
      <span className={page.theirs}>{mover.by}</span>, <span className={page.quiet}>run {mover.run}</span>
    </td>
  );
}

function Side({ row, shown, none }: { row: FindingRow | undefined; shown: string; none: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <td className={mergeClasses(page.cell, styles.side)}>
      {row ? <VerdictMark verdict={row.verdict} waived={row.waived} /> : none}
      {row?.verdict === 'notMet' && <div className={page.quiet}>Severity: {severityWords[row.severity]}</div>}
      {row && row.because !== '' && <div className={`${page.quiet} ${page.theirs}`}>{row.because}</div>}
      {row && shown !== '' && <div className={`${page.quiet} ${page.theirs}`}>{shown}</div>}
    </td>
  );
}
