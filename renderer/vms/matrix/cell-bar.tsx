import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { canBeChosen, groupsOf } from '../../findings/finding-groups.ts';
import { isChosen } from '../../findings/plan-choice.ts';
import { VerdictMark } from '../../kit/verdict-mark.tsx';
import { fixRowWords } from '../../overview/fix-row-words.ts';
import { useFixOutlooks } from '../../findings/use-fix-outlooks.ts';
import { useCatalogue } from '../../state/catalogue.ts';
import { useDraft } from '../../state/draft-store.ts';
import { meaning } from '../../theme/meaning.ts';
import { usePageStyles } from '../../theme/use-page-styles.ts';
import { counted } from '../../../main/words/counted.ts';
import { isToFix } from '../../../main/words/findings/is-to-fix.ts';
import { emptyCellWords } from './cell-words.ts';
import type { GridStep } from './grid-step.ts';
import { useSettled } from '../use-settled.ts';
import type { GridColumn } from './vm-grid.ts';
import { gravestOf, type VmLine } from '../list/vm-lines.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    minHeight: '44px',
    padding: '8px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceCard,
  },
  words: { flex: '1 1 280px', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, maxHeight: `calc(2 * ${tokens.lineHeightBase300})`, overflow: 'hidden' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What the cell with the focus says, and what can be done with it and with its column. */
export function CellBar({
  reference,
  line,
  column,
  onStep,
}: {
  reference: string;
  line: VmLine;
  column: GridColumn;
  onStep: (does: Exclude<GridStep['does'], 'move'>) => void;
}) {
  const page = usePageStyles();
  const styles = useStyles();
  const { controls } = useCatalogue();
  const chosen = useDraft((state) => state.chosen);
  const { control } = column;
  const rows = useMemo(() => line.cells.get(control.id) ?? [], [line, control]);
  const groups = useMemo(() => groupsOf(rows.filter(isToFix), controls), [rows, controls]);
  // Arrows pass many cells; a plan is asked for where they stop.
  const settled = useSettled(groups);
  const outlooks = useFixOutlooks(reference, settled);
  const [group] = groups;
  const worst = gravestOf(rows);
  const fixable = rows.filter((row) => canBeChosen(row, control));
  const inPlan = fixable.length > 0 && fixable.every((row) => isChosen(chosen, row));
  const left = column.toFix.filter((row) => canBeChosen(row, control) && !isChosen(chosen, row));
  const words = group && fixRowWords(group, settled === groups ? outlooks.get(control.id) : undefined, inPlan);
  return (
    <section className={styles.bar} aria-label="Selected cell">
      {worst && <VerdictMark verdict={worst.verdict} severity={worst.severity} waived={worst.waived} />}
      <div className={styles.words}>
        <div className={`${styles.title} ${page.theirs}`}>{worst ? worst.title : `${line.name}: ${emptyCellWords}`}</div>
        <div className={page.quiet}>
          {words
            ? [words.way, words.restart, words.impact].filter((each) => each !== '').join(' · ')
            : worst && worst.because !== ''
              ? worst.because
              : control.title}
        </div>
      </div>
      <div className={styles.actions}>
        {worst && (
          <Button
            onClick={() => {
              onStep('open');
            }}
          >
            Open finding
          </Button>
        )}
        {fixable.length > 0 && (
          <Button
            onClick={() => {
              onStep('choose');
            }}
          >
            {inPlan ? 'Remove from plan' : 'Add to plan'}
          </Button>
        )}
        {left.length > 1 && (
          <Button
            onClick={() => {
              onStep('chooseColumn');
            }}
          >
            Add column to plan: {counted(left.length, 'finding', 'findings')}
          </Button>
        )}
        {words?.action.does === 'fix' && (
          <Button
            appearance="primary"
            onClick={() => {
              onStep('fix');
            }}
          >
            Fix now
          </Button>
        )}
      </div>
    </section>
  );
}
