import type { ComparedView } from '../../main/contract/wizard/history-view.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { verdictWords } from '../words/verdict-words.ts';
import { localTime } from '../words/times.ts';

type Change = ComparedView['changes'][number];
const isWords = { new: 'new', gone: 'gone', changed: 'changed' } as const;
const verdictOf = (row: Change['before']): string => (row ? (row.waived ? 'accepted' : verdictWords[row.verdict]) : '');

/** What is different between two scans. What was not changed from here stands first: that is drift. */
export function ComparedScans({ compared }: { compared: ComparedView }) {
  const page = usePageStyles();
  const rows = [...compared.changes].sort((a, b) => Number(a.ours) - Number(b.ours));
  return (
    <section className={page.section} aria-label="Comparison">
      <h2 className={page.subheading}>
        {localTime(compared.from)} and {localTime(compared.to)}
      </h2>
      {rows.length === 0 ? (
        <p className={page.lead}>Nothing is different.</p>
      ) : (
        <table className={page.table}>
          <thead>
            <tr>
              {['Finding', 'Target', 'Before', 'After', 'By whom'].map((title) => (
                <th key={title} scope="col" className={page.cell}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((change) => {
              const row = change.after ?? change.before;
              return (
                <tr key={row?.id}>
                  <td className={`${page.cell} ${page.theirs}`}>
                    {row?.control} {row?.title}
                  </td>
                  <td className={`${page.cell} ${page.theirs}`}>{row?.label}</td>
                  <td className={page.cell}>{change.before ? verdictOf(change.before) : isWords[change.is]}</td>
                  <td className={page.cell}>{change.after ? verdictOf(change.after) : isWords[change.is]}</td>
                  <td className={page.cell}>{change.ours ? 'from here' : 'not from here'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
