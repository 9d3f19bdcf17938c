import { Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HowChanged } from '../../main/contract/how-changed.ts';
import { counted } from '../../main/words/counted.ts';
import { howChangedWords } from '../../main/words/changes/how-changed-words.ts';
import { localTime } from '../../main/words/local-times.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { differenceCounts, filteredDifferences } from './difference-filter.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { Compared } from './history-store.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  count: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '4px' },
  search: { minWidth: '300px' },
  kind: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** What is different between two times: how much of each kind, as filters, and the table. */
export function ComparedDifferences({ compared }: { compared: Compared }) {
  const page = usePageStyles();
  const styles = useStyles();
  const [kinds, setKinds] = useState<ReadonlySet<HowChanged>>(new Set());
  const [wanted, setWanted] = useState('');
  const { from, to, remarks, changes } = compared.comparison;
  const title = `${localTime(from)} and ${localTime(to)}`;
  const shown = filteredDifferences(changes, kinds, wanted);
  return (
    <>
      <h3 className={page.subheading}>{title}</h3>
      {compared.record !== undefined && (
        <p className={page.lead}>
          One side is the record <span className={page.theirs}>{compared.record}</span>.
        </p>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={page.lead}>
          {remark}
        </p>
      ))}
      {changes.length === 0 ? (
        <p className={page.lead}>There are no differences.</p>
      ) : (
        <>
          <div className={styles.tools}>
            <div role="group" aria-label="Kinds of difference" className={styles.tools}>
              {differenceCounts(changes).map(([how, count]) => (
                <ToggleButton
                  key={how}
                  className={styles.kind}
                  checked={kinds.has(how)}
                  onClick={() => {
                    const next = new Set(kinds);
                    if (!next.delete(how)) next.add(how);
                    setKinds(next);
                  }}
                >
                  <span className={styles.count}>{count}</span> {howChangedWords[how]}
                </ToggleButton>
              ))}
            </div>
            <Input
              type="search"
              className={styles.search}
              aria-label="Search in the differences"
              placeholder="Search control, target or value"
              value={wanted}
              onChange={(_event, { value }) => {
                setWanted(value);
              }}
            />
          </div>
          <p className={page.quiet} role="status">
            {shown.length === changes.length
              ? counted(changes.length, 'difference', 'differences')
              : `${String(shown.length)} of ${counted(changes.length, 'difference', 'differences')}`}
          </p>
          {shown.length > 0 && (
            <DifferenceTable key={`${title} ${[...kinds].join(' ')} ${wanted}`} caption={`Differences between ${title}`} differences={shown} />
          )}
        </>
      )}
    </>
  );
}
