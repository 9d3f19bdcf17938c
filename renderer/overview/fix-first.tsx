import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SeverityMark } from '../kit/severity-mark.tsx';
import { useOneStop } from '../kit/use-one-stop.ts';
import type { Group } from '../findings/finding-groups.ts';
import { chooseGroup, chosenIn } from '../findings/plan-choice.ts';
import { openFix } from '../findings/open-fix.ts';
import { useDraft } from '../state/draft-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { fixRowWords } from './fix-row-words.ts';
import { targetWords } from './target-words.ts';
import { useFixOutlooks } from '../findings/use-fix-outlooks.ts';

const narrow = '@container (max-width: 640px)';

const useStyles = makeStyles({
  box: { containerType: 'inline-size', minWidth: 0 },
  /** One grid for all rows, so that a column is as wide as its longest words, and the finding gets the rest. */
  table: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto auto',
    columnGap: '12px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  heads: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    paddingBottom: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: 'none' },
  },
  list: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridColumn: '1 / -1',
    gridTemplateColumns: 'subgrid',
    gridTemplateAreas: '"mark words targets restart action"',
    alignItems: 'center',
    boxSizing: 'border-box',
    minHeight: '50px',
    padding: '4px 0',
    borderTop: `1px solid ${meaning.rowSeparator}`,
    '&:has(:focus-visible) [data-line]': { whiteSpace: 'normal' },
    [narrow]: {
      gridTemplateAreas: '"mark action" "words words" "targets restart"',
      rowGap: '4px',
      padding: '8px 0',
    },
  },
  mark: { gridArea: 'mark' },
  words: { gridArea: 'words', minWidth: 0 },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, [narrow]: { maxHeight: `calc(3 * ${tokens.lineHeightBase300})` } },
  /** Two lines to a row: ten rows fit on one screen. The whole text is a tooltip, and stands in the row while the keyboard is on its button. */
  line: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [narrow]: { whiteSpace: 'normal' },
  },
  way: { fontWeight: tokens.fontWeightSemibold },
  targets: { gridArea: 'targets', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums' },
  restart: { gridArea: 'restart', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  action: { gridArea: 'action', justifySelf: 'end' },
});

/** Ten rows, ranked: severity, finding, impact, targets, restart, and one button that does something. The arrows go from button to button. */
export function FixFirst({ reference, groups }: { reference: string; groups: readonly Group[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { chosen, go } = useDraft();
  const open = usePanel((state) => state.open);
  const outlooks = useFixOutlooks(reference, groups);
  const stop = useOneStop(groups.map(({ control }) => control.id));
  return (
    <div className={styles.box}>
      <div className={styles.table}>
        {/* Each cell says what it is, so that a screen reader needs no heads. */}
        <div className={styles.heads} aria-hidden="true">
          <span>Severity</span>
          <span>Finding and impact</span>
          <span>Targets</span>
          <span>Restart</span>
        </div>
        <ol className={styles.list} data-stops="">
          {groups.map((group) => {
            const { control, rows, severity } = group;
            const inPlan = chosenIn(chosen, group) === 'all';
            const { title, way, impact, restart, action } = fixRowWords(group, outlooks.get(control.id), inPlan);
            return (
              <li key={control.id} className={styles.row}>
                <span className={styles.mark}>
                  <SeverityMark severity={severity} />
                </span>
                <div className={styles.words}>
                  <div className={mergeClasses(styles.title, styles.line, page.theirs)} title={title} data-line="">
                    {title}
                  </div>
                  <div className={mergeClasses(page.quiet, styles.line, page.theirs)} title={impact === '' ? way : `${way} · ${impact}`} data-line="">
                    <span className={styles.way}>{way}</span>
                    {impact !== '' && ` · ${impact}`}
                  </div>
                </div>
                <span className={styles.targets}>{targetWords(rows)}</span>
                <span className={styles.restart}>{restart}</span>
                <Button
                  size="small"
                  className={styles.action}
                  {...stop(control.id)}
                  aria-label={`${action.label}: ${title}`}
                  onClick={() => {
                    if (action.does === 'choose') {
                      chooseGroup(group, !inPlan);
                      return;
                    }
                    go('areas', control.area);
                    const [first] = rows;
                    if (!first) return;
                    if (action.does === 'fix') void openFix(reference, first, control, rows.length > 1);
                    else void open(reference, first.id);
                  }}
                >
                  {action.label}
                </Button>
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
