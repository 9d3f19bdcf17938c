import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../main/contract/verdict.ts';
import { VerdictMark } from './verdict-mark.tsx';
import type { Counts } from '../../main/words/counts-of.ts';
import { verdictOrder, verdictWordFor } from '../../main/words/verdict-words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
export type Shown = Verdict | 'waived';
const order: readonly Shown[] = [...verdictOrder, 'waived'];

/** How many findings have which verdict. */
export function VerdictCounts({ counts }: { counts: Counts }) {
  const styles = useStyles();
  return (
    <ul className={styles.row}>
      {order
        .filter((each) => counts[each] > 0)
        .map((each) => (
          <li key={each} className={styles.count}>
            <VerdictMark verdict={each === 'waived' ? 'notMet' : each} waived={each === 'waived'} bare />
            {counts[each].toLocaleString('en')} {verdictWordFor(counts[each], each)}
          </li>
        ))}
    </ul>
  );
}

/** The same as filters: pressed ones are shown. */
export function VerdictFilters({ counts, shown, onChange }: { counts: Counts; shown: ReadonlySet<Shown>; onChange: (shown: ReadonlySet<Shown>) => void }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Show" className={styles.row}>
      {order
        .filter((each) => counts[each] > 0)
        .map((each) => (
          <ToggleButton
            key={each}
            size="small"
            checked={shown.has(each)}
            icon={<VerdictMark verdict={each === 'waived' ? 'notMet' : each} waived={each === 'waived'} bare />}
            onClick={() => {
              const next = new Set(shown);
              if (!next.delete(each)) next.add(each);
              onChange(next);
            }}
          >
            {counts[each].toLocaleString('en')} {verdictWordFor(counts[each], each)}
          </ToggleButton>
        ))}
    </div>
  );
}
