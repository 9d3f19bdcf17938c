import type { FindingRow } from '../../main/contract/wizard/finding-row.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { verdictWords, waivedWord } from '../../main/words/verdict-words.ts';

export interface ShownDifference {
  readonly is: 'new' | 'gone' | 'changed';
  readonly before?: FindingRow | undefined;
  readonly after?: FindingRow | undefined;
  /** The values behind the verdicts, where they are known. */
  readonly shownBefore?: string;
  readonly shownAfter?: string;
  readonly ours: boolean;
  /** `from here`, `run 7 by Anna`, `not by Castellan`. */
  readonly who: string;
}
const isWords = { new: 'did not exist', gone: 'no longer exists', changed: '' } as const;
const verdictOf = (row: FindingRow): string => (row.waived ? waivedWord : verdictWords[row.verdict]);

/** What is different between two times. What was not changed from here stands first: that is drift. */
export function DifferenceTable({ differences }: { differences: readonly ShownDifference[] }) {
  const page = usePageStyles();
  if (differences.length === 0) return <p className={page.lead}>There are no differences.</p>;
  const rows = [...differences].sort((a, b) => Number(a.ours) - Number(b.ours));
  const cell = (row: FindingRow | undefined, shown: string | undefined, is: ShownDifference['is']) => (
    <td className={page.cell}>
      {row ? verdictOf(row) : isWords[is]}
      {row && shown !== undefined && shown !== '' && <div className={`${page.quiet} ${page.theirs}`}>{shown}</div>}
    </td>
  );
  return (
    <table className={page.table}>
      <thead>
        <tr>
          {['Finding', 'Target', 'Before', 'After', 'Changed by'].map((title) => (
            <th key={title} scope="col" className={page.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((difference) => {
          const row = difference.after ?? difference.before;
          return (
            <tr key={row?.id}>
              <td className={`${page.cell} ${page.theirs}`}>
                {row?.control} {row?.title}
              </td>
              <td className={`${page.cell} ${page.theirs}`}>{row?.label}</td>
              {cell(difference.before, difference.shownBefore, difference.is)}
              {cell(difference.after, difference.shownAfter, difference.is)}
              <td className={`${page.cell} ${page.theirs}`}>{difference.who}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
