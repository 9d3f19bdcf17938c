import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { steps } from '../state/steps.ts';
import { useProgressWords } from './use-progress-words.ts';
import { useMedia } from '../theme/use-theme.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { countsOf, type Counts } from '../../main/words/counts-of.ts';
import { verdictWordFor } from '../../main/words/verdict-words.ts';

const useStyles = makeStyles({
  rail: {
    position: 'relative',
    width: '264px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'auto',
    padding: '8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
    '@media (max-width: 1100px)': { width: '232px' },
    '@media (max-width: 720px)': { width: 'auto', borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  /** The steps after the areas stay in sight: it is the areas that scroll. */
  steps: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, '@media (max-height: 620px), (max-width: 720px)': { display: 'block' } },
  areasStep: { display: 'flex', flexDirection: 'column', flexShrink: 1, minHeight: '120px' },
  areas: { overflowY: 'auto', minHeight: 0, '@media (max-height: 620px), (max-width: 720px)': { overflowY: 'visible' } },
  button: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { ':hover': { border: '1px solid Highlight' } },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  area: { paddingLeft: '24px', fontSize: tokens.fontSizeBase200 },
  state: {
    display: 'inline-flex',
    gap: '8px',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  pair: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
});

/** Where there is no room beside the page, the steps are folded away above it. */
export function Rail() {
  const styles = useStyles();
  const narrow = useMedia('(max-width: 720px)');
  const [open, setOpen] = useState(false);
  const { step, area } = useDraft();
  const { areas } = useCatalogue();
  useEffect(() => {
    setOpen(false);
  }, [step, area]);
  const here = (step === 'areas' && areas.find((each) => each.id === area)?.title) || steps.find((each) => each.id === step)?.title;
  return (
    <nav aria-label="Steps" className={styles.rail} data-f6="rail">
      {narrow && (
        <button
          type="button"
          className={mergeClasses(styles.button, styles.current)}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span>Steps{here === undefined ? '' : `: ${here}`}</span>
          {open ? <ChevronUpRegular aria-hidden="true" /> : <ChevronDownRegular aria-hidden="true" />}
        </button>
      )}
      {(!narrow || open) && <StepList />}
    </nav>
  );
}

/** The eight steps and, under “Areas”, the twenty: where am I, and where is something to do. */
function StepList() {
  const styles = useStyles();
  const { areas, controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const { step, area, go } = useDraft();
  const words = useProgressWords();
  const areaList = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (step === 'areas') areaList.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [step, area]);
  const counts = useMemo(() => new Map([...rowsByArea(controls, byControl)].map(([id, rows]) => [id, countsOf(rows)])), [controls, byControl]);
  return (
    <ol className={mergeClasses(styles.list, styles.steps)}>
      {steps.map(({ id, title }, index) => {
        const here = step === id && (id !== 'areas' || area === '');
        return (
          <li key={id} className={id === 'areas' && counts.size > 0 ? styles.areasStep : undefined}>
            <button
              type="button"
              className={mergeClasses(styles.button, here && styles.current)}
              aria-current={here ? 'step' : undefined}
              onClick={() => {
                go(id, id === 'areas' ? '' : undefined);
              }}
            >
              <span>
                {index + 1} {title}
              </span>
              <span className={styles.state}>{words[id] === 'done' ? <CheckmarkRegular aria-label="done" /> : words[id]}</span>
            </button>
            {id === 'areas' && counts.size > 0 && (
              <ul className={mergeClasses(styles.list, styles.areas)} ref={areaList}>
                {areas.map((each) => (
                  <li key={each.id}>
                    <button
                      type="button"
                      className={mergeClasses(styles.button, styles.area, step === 'areas' && area === each.id && styles.current)}
                      aria-current={step === 'areas' && area === each.id ? 'page' : undefined}
                      onClick={() => {
                        go('areas', each.id);
                      }}
                    >
                      <span>{each.title}</span>
                      <AreaState counts={counts.get(each.id)} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const shown = ['notMet', 'unknown', 'manual'] as const;

/** What is open in an area, in marks with numbers; screen readers read their words. */
function AreaState({ counts }: { counts: Counts | undefined }) {
  const styles = useStyles();
  if (!counts) return <span className={styles.state}>…</span>;
  const open = shown.filter((verdict) => counts[verdict] > 0);
  if (open.length === 0)
    return (
      <span className={styles.state} role="img" aria-label="nothing to do">
        <VerdictMark verdict="met" bare />
      </span>
    );
  return (
    <span
      className={styles.state}
      role="img"
      aria-label={open.map((verdict) => `${String(counts[verdict])} ${verdictWordFor(counts[verdict], verdict)}`).join(', ')}
    >
      {open.map((verdict) => (
        <span key={verdict} className={styles.pair}>
          {counts[verdict]}
          <VerdictMark verdict={verdict} bare />
        </span>
      ))}
    </span>
  );
}
