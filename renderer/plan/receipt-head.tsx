import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { Severity } from '../../main/contract/severity.ts';
import { counted } from '../../main/words/counted.ts';
import { severalValues, sentencesOf, targetsOf, commonValues, type PlanLine } from '../fix/receipt-lines.ts';
import { OldAndNew } from '../kit/change-values.tsx';
import { SeverityMark } from '../kit/severity-mark.tsx';
import type { useOneStop } from '../kit/use-one-stop.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { capital } from '../../main/words/capital.ts';
import { severityWords } from '../../main/words/findings/severity-words.ts';

const narrow = '@container (max-width: 640px)';
const useStyles = makeStyles({
  box: { containerType: 'inline-size', minWidth: 0 },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 6fr) minmax(0, 3fr) minmax(0, 3fr) 76px',
    gridTemplateAreas: '"toggle targets values count"',
    alignItems: 'baseline',
    columnGap: '12px',
    [narrow]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gridTemplateAreas: '"toggle count" "targets values"', rowGap: '2px' },
  },
  toggle: {
    gridArea: 'toggle',
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    minWidth: 0,
    minHeight: '28px',
    padding: '3px 4px',
    marginInlineStart: '-4px',
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { border: '1px solid Canvas', ':hover': { border: '1px solid Highlight' } },
  },
  chevron: { flexShrink: 0, marginTop: '2px', fontSize: tokens.fontSizeBase400 },
  open: { transform: 'rotate(90deg)' },
  mark: { flexShrink: 0, marginTop: '2px', lineHeight: 1, color: meaning.severityLow },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  targets: {
    gridArea: 'targets',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    [narrow]: { paddingInlineStart: '48px' },
  },
  values: { gridArea: 'values', minWidth: 0 },
  count: {
    gridArea: 'count',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  sentences: { paddingInlineStart: '48px' },
  /** The rest is read when the line is unfolded. */
  short: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface ReceiptHeadProps {
  readonly line: PlanLine;
  readonly title: string;
  readonly severity: Severity | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly stop: ReturnType<ReturnType<typeof useOneStop>>;
}

/** One line of the receipt: what for, on which targets, from which value to which, how many changes; below, what it means. The settings and commands unfold. */
export function ReceiptHead({ line: { changes }, title, severity, open, onToggle, stop }: ReceiptHeadProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const values = commonValues(changes);
  const sentences = sentencesOf(changes, open);
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle} {...stop}>
          <ChevronRightRegular aria-hidden="true" className={mergeClasses(styles.chevron, open && styles.open)} />
          {severity !== undefined && (
            <span className={styles.mark}>
              <SeverityMark severity={severity} bare />
              <span className={page.hidden}>{capital(severityWords[severity])}: </span>
            </span>
          )}
          <span className={styles.title}>{title}</span>
        </button>
        <span className={mergeClasses(styles.targets, page.theirs)}>{targetsOf(changes)}</span>
        <div className={styles.values}>{values ? <OldAndNew change={values} /> : <span className={page.quiet}>{severalValues(changes)}</span>}</div>
        <span className={styles.count}>{counted(changes.length, 'change', 'changes')}</span>
      </div>
      {sentences.length > 0 && (
        <p className={mergeClasses(page.quiet, page.theirs, styles.sentences, !open && isImpactAlone(changes) && styles.short)}>{sentences.join(' ')}</p>
      )}
    </div>
  );
}

/** A hold and a danger are never cut short. */
const isImpactAlone = (changes: PlanLine['changes']): boolean =>
  changes.every(({ standing, undo }) => standing.is !== 'held' && standing.is !== 'guarded' && undo.is !== 'not');
