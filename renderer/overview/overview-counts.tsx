import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { shownVerdicts, type Shown } from '../kit/shown-verdicts.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import type { Counts } from '../../main/words/findings/counts-of.ts';
import { verdictWords, waivedWord } from '../../main/words/findings/verdict-words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '2px' },
  tile: {
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    minWidth: '64px',
    padding: '6px 8px',
    gap: '2px',
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  top: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How many findings have which verdict. Each count chooses what the list below shows. */
export function OverviewCounts({ counts, shown, onShow }: { counts: Counts; shown: Shown; onShow: (shown: Shown) => void }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Show" className={styles.row}>
      {shownVerdicts
        .filter((each) => counts[each] > 0 || each === 'notMet')
        .map((each) => (
          <ToggleButton
            key={each}
            appearance="subtle"
            checked={shown === each}
            className={mergeClasses(styles.tile, shown === each && styles.chosen)}
            onClick={() => {
              onShow(each);
            }}
          >
            <span className={styles.top}>
              <VerdictMark verdict={each === 'waived' ? 'notMet' : each} waived={each === 'waived'} bare />
              <span className={styles.number}>{counts[each].toLocaleString('en')}</span>
            </span>
            <span className={styles.word}>{each === 'waived' ? waivedWord : verdictWords[each]}</span>
          </ToggleButton>
        ))}
    </div>
  );
}
