import { makeStyles, tokens } from '@fluentui/react-components';
import { shownVerdicts } from './shown-verdicts.ts';
import { VerdictMark } from './verdict-mark.tsx';
import type { Counts } from '../../main/words/findings/counts-of.ts';
import { verdictWordFor } from '../../main/words/findings/verdict-words.ts';

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

/** How many findings have which verdict. */
export function VerdictCounts({ counts }: { counts: Counts }) {
  const styles = useStyles();
  return (
    <ul className={styles.row}>
      {shownVerdicts
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
