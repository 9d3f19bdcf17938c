import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useId, useMemo, useState } from 'react';
import { useCatalogue } from '../state/catalogue.ts';
import { rowsByArea } from '../findings/rows-by-area.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useMedia } from '../theme/use-theme.ts';
import { meaning } from '../theme/meaning.ts';
import { countsOf } from '../../main/words/findings/counts-of.ts';
import { areaToOpen, railGroups, railPlace, type RailGroup, type RailId } from './rail-groups.ts';
import { railIcons } from './rail-icons.ts';
import { useProgressWords } from './use-progress-words.ts';

/** Between the two there is room for icons only; below, the steps are folded away above the page. */
const icons = '@media (min-width: 721px) and (max-width: 1119px)';
const folded = '@media (max-width: 720px)';

const useStyles = makeStyles({
  rail: {
    position: 'relative',
    width: '240px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '0 8px 8px',
    boxSizing: 'border-box',
    backgroundColor: meaning.surfaceWindow,
    [icons]: { width: '56px' },
    [folded]: { width: 'auto', padding: '0 8px 4px' },
  },
  group: { margin: 0, padding: 0, listStyleType: 'none' },
  title: {
    display: 'block',
    padding: '8px 8px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    [icons]: { height: '0', overflow: 'hidden', padding: '0', margin: '8px 8px 4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    width: '100%',
    minHeight: '34px',
    padding: '4px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A transparent border is drawn in forced colors.
    '@media (forced-colors: active)': { border: '1px solid Canvas', ':hover': { border: '1px solid Highlight' } },
    // With icons only, the words are the tooltip. `fixed` without a place stays where it is, and the rail does not cut it off.
    [icons]: { ':hover > [data-words]': { display: 'flex' }, ':focus-visible > [data-words]': { display: 'flex' } },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  words: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    flexGrow: 1,
    minWidth: 0,
    [icons]: {
      display: 'none',
      position: 'fixed',
      zIndex: 10,
      marginInlineStart: '44px',
      padding: '4px 12px',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      boxShadow: tokens.shadow8,
      pointerEvents: 'none',
    },
  },
  counter: {
    display: 'inline-flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
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
  const place = railPlace(step, area);
  const here =
    areas.find((each) => step === 'areas' && each.id === area)?.title ?? railGroups.flatMap(({ items }) => items).find(({ id }) => id === place)?.title;
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
          <span className={styles.words}>Steps{here === undefined ? '' : `: ${here}`}</span>
          {open ? <ChevronUpRegular aria-hidden="true" /> : <ChevronDownRegular aria-hidden="true" />}
        </button>
      )}
      {(!narrow || open) && railGroups.map((group) => <RailGroupList key={group.title} group={group} place={place} />)}
    </nav>
  );
}

/** One group of the rail: where am I, how far is it, and where is something to do. */
function RailGroupList({ group, place }: { group: RailGroup; place: RailId | undefined }) {
  const styles = useStyles();
  const title = useId();
  const words = useProgressWords();
  const go = useGo();
  return (
    <>
      <span className={styles.title} id={title}>
        {group.title}
      </span>
      <ul className={styles.group} aria-labelledby={title}>
        {group.items.map((item) => {
          const Icon = railIcons[item.id];
          const counter = words[item.id];
          return (
            <li key={item.id}>
              <button
                type="button"
                className={mergeClasses(styles.button, place === item.id && styles.current)}
                aria-current={place === item.id ? 'step' : undefined}
                aria-label={counter === '' ? item.title : `${item.title} ${counter}`}
                onClick={() => {
                  go(item.id);
                }}
              >
                <Icon aria-hidden="true" className={styles.icon} />
                <span className={styles.words} data-words="">
                  <span>{item.title}</span>
                  <span className={styles.counter}>{counter === 'done' ? <CheckmarkRegular aria-hidden="true" /> : counter}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function useGo(): (id: RailId) => void {
  const go = useDraft((state) => state.go);
  const { areas, controls } = useCatalogue();
  const byControl = useFindings((state) => state.byControl);
  const toFix = useMemo(() => new Map([...rowsByArea(controls, byControl)].map(([id, rows]) => [id, countsOf(rows).notMet])), [controls, byControl]);
  return (id) => {
    if (id === 'overview') go('areas', '');
    else if (id === 'vms') go('vms', '');
    else if (id === 'areas')
      go(
        'areas',
        areaToOpen(areas, (area) => toFix.get(area) ?? 0),
      );
    else go(id);
  };
}
