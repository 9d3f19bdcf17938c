import { makeStyles, ToggleButton } from '@fluentui/react-components';
import type { Counts } from '../../main/words/counts-of.ts';
import { verdictWordFor } from '../../main/words/verdict-words.ts';
import { shownVerdicts, type Shown } from './shown-verdicts.ts';
import { VerdictMark } from './verdict-mark.tsx';

const useStyles = makeStyles({
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
