import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { Counts } from '../../main/words/findings/counts-of.ts';
import { verdictWordFor } from '../../main/words/findings/verdict-words.ts';
import { shownVerdicts, type Shown } from './shown-verdicts.ts';
import { VerdictMark } from './verdict-mark.tsx';

const useStyles = makeStyles({
  filter: { minWidth: 0, paddingInlineStart: '12px', paddingInlineEnd: '12px', fontWeight: tokens.fontWeightRegular },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
});

/** The verdicts as filters: pressed ones are shown. */
export function VerdictFilters({ counts, shown, onChange }: { counts: Counts; shown: ReadonlySet<Shown>; onChange: (shown: ReadonlySet<Shown>) => void }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Show" className={styles.row}>
      {shownVerdicts
        .filter((each) => counts[each] > 0)
        .map((each) => (
          <ToggleButton
            key={each}
            checked={shown.has(each)}
            className={mergeClasses(styles.filter, shown.has(each) && styles.chosen)}
            icon={<VerdictMark verdict={each === 'waived' ? 'notMet' : each} waived={each === 'waived'} bare />}
            onClick={() => {
              const next = new Set(shown);
              if (!next.delete(each)) next.add(each);
              onChange(next);
            }}
          >
            <span className={styles.count}>{counts[each].toLocaleString('en')}</span> {verdictWordFor(counts[each], each)}
          </ToggleButton>
        ))}
    </div>
  );
}
