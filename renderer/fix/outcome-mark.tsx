import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  CheckmarkRegular,
  PauseCircleRegular,
  PersonSwapRegular,
  WarningRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { Settled } from '../../main/contract/journal.ts';
import type { WhatBecame } from '../../main/contract/outcome.ts';
import { capital } from '../../main/words/capital.ts';
import { outcomeWords, unclearResult } from '../../main/words/changes/outcome-words.ts';
import { meaning } from '../theme/meaning.ts';

type Outcome = Settled['outcome'];
const icons: Readonly<Record<Outcome, FluentIcon>> = {
  done: CheckmarkCircleRegular,
  already: CheckmarkRegular,
  moved: PersonSwapRegular,
  refused: WarningRegular,
  failed: WarningRegular,
  held: PauseCircleRegular,
  returned: ArrowUndoRegular,
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'flex-start',
    gap: '8px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  done: { color: meaning.verdictOk },
  already: { color: meaning.verdictQuiet },
  moved: { color: meaning.severityHigh },
  refused: { color: meaning.severityHigh },
  failed: { color: meaning.severityHigh },
  held: { color: meaning.verdictPending },
  returned: { color: meaning.verdictPending },
});

/** What became of a change by shape and word; the color comes last. */
export function OutcomeMark({ outcome, became }: { outcome: Outcome; became: WhatBecame }) {
  const styles = useStyles();
  const words = outcomeWords(outcome, became);
  // Another program or user is blamed by shape for what it has changed, and for nothing else.
  const shape = outcome === 'moved' && unclearResult(outcome, became) !== undefined ? 'failed' : outcome;
  const Icon = icons[shape];
  return (
    <span className={`${styles[shape]} ${styles.mark}`}>
      <Icon aria-hidden="true" className={styles.icon} />
      {capital(words)}
    </span>
  );
}
