import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxCheckedRegular, CheckboxIndeterminateRegular, CheckboxUncheckedRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { canBeChosen } from './finding-groups.ts';
import { choosable } from './plan-choice.ts';
import { lineWords } from './line-words.ts';
import type { ListLine } from './list-lines.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { meaning } from '../theme/meaning.ts';

/** The outline of a section, which its lines draw together. */
const edge = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  line: {
    position: 'absolute',
    insetInlineStart: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '0 12px 0 8px',
    borderLeft: edge,
    borderRight: edge,
    borderTop: `1px solid ${meaning.rowSeparator}`,
    backgroundColor: meaning.surfaceCard,
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    // Gray enough to be seen, light enough for colored words to be read on it.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  first: { borderTop: edge, borderStartStartRadius: tokens.borderRadiusXLarge, borderStartEndRadius: tokens.borderRadiusXLarge },
  last: { borderBottom: edge, borderEndStartRadius: tokens.borderRadiusXLarge, borderEndEndRadius: tokens.borderRadiusXLarge },
  current: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  inner: { paddingInlineStart: '40px' },
  box: { display: 'inline-flex', fontSize: '20px', width: '20px', flexShrink: 0 },
  fold: { display: 'inline-flex', fontSize: '16px', width: '16px', flexShrink: 0 },
  mark: { display: 'inline-flex', alignItems: 'center', flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', unicodeBidi: 'isolate' },
  /** Where there is no room for a long title on one line, it takes two. */
  words: {
    '@container (max-width: 640px)': {
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
      display: '-webkit-box',
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium cuts after two lines only with this name
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: '2',
      lineHeight: tokens.lineHeightBase300,
    },
  },
  aside: {
    flexShrink: 1,
    maxWidth: '30%',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    unicodeBidi: 'isolate',
    '@container (max-width: 640px)': { display: 'none' },
  },
  /** How many findings a group has is not cut. */
  whole: { flexShrink: 0 },
  way: {
    flexShrink: 0,
    width: '144px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@container (max-width: 640px)': { display: 'none' },
  },
});

const boxes = { all: CheckboxCheckedRegular, some: CheckboxIndeterminateRegular, none: CheckboxUncheckedRegular };

interface FindingLineProps {
  readonly line: ListLine;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** In its section. */
  readonly first: boolean;
  readonly last: boolean;
  readonly active: boolean;
  readonly current: boolean;
  readonly chosen: 'all' | 'some' | 'none';
  /** How it is fixed, or that it is on hold. */
  readonly way: string;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onActivate: () => void;
}

/** One line of the list. What it says aloud is one sentence: state, title, target, whether it is chosen. */
function Line_({ line, index, top, height, first, last, active, current, chosen, way, onFocus, onChoose, onActivate }: FindingLineProps) {
  const styles = useStyles();
  const { group } = line;
  const row = line.is === 'row' ? line.row : line.single;
  const can = row ? canBeChosen(row, group.control) : choosable(group);
  const Box = boxes[chosen];
  const Fold = line.is === 'group' && line.open ? ChevronDownRegular : ChevronRightRegular;
  const severity = row?.severity ?? group.severity;
  const { state, title, aside, choice } = lineWords(line, can ? chosen : undefined);
  return (
    <div
      role="row"
      data-line={index}
      tabIndex={active ? 0 : -1}
      aria-rowindex={index + 1}
      aria-level={line.is === 'row' ? 2 : 1}
      aria-posinset={line.position}
      aria-setsize={line.of}
      {...(line.is === 'group' && !line.single && { 'aria-expanded': line.open })}
      aria-selected={can ? chosen === 'all' : undefined}
      className={mergeClasses(styles.line, line.is === 'row' && styles.inner, first && styles.first, last && styles.last, current && styles.current)}
      style={{ height, transform: `translateY(${String(top)}px)` }}
      onFocus={onFocus}
      onClick={onActivate}
    >
      <div
        role="gridcell"
        aria-label={`${state}: ${title}. ${aside}${choice}`}
        className={styles.title}
        style={{ display: 'flex', alignItems: 'center', gap: 8 }}
      >
        <span
          aria-hidden="true"
          className={styles.box}
          title={can ? 'Add to plan (Space)' : undefined}
          onClick={(event) => {
            if (!can) return;
            event.stopPropagation();
            onChoose();
          }}
        >
          {can && <Box />}
        </span>
        <span aria-hidden="true" className={styles.fold}>
          {line.is === 'group' && !line.single && <Fold />}
        </span>
        <span aria-hidden="true" className={styles.mark}>
          <VerdictMark verdict={group.verdict} severity={severity} waived={group.waived} bare={severity === group.severity} />
        </span>
        <span className={mergeClasses(styles.title, styles.words)} title={title}>
          {line.is === 'row' ? line.row.label : title}
        </span>
        <span className={mergeClasses(styles.aside, row === undefined && styles.whole)} title={aside}>
          {line.is === 'row' ? line.row.because : aside}
        </span>
        <span aria-hidden="true" className={styles.way}>
          {way}
        </span>
      </div>
    </div>
  );
}

export const FindingLine = memo(Line_);
