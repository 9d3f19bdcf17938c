import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { MapMark, SegregationMap } from '../../main/contract/segregation-map.ts';
import { counted } from '../../main/words/counted.ts';
import { useOneStop } from '../kit/use-one-stop.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { markEdges } from './mark-edges.ts';
import { MarkNumber } from './mark-number.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    gap: '10px',
    width: '100%',
    padding: '8px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: meaning.rowChosen },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: meaning.rowChosen,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
});

/** The controls with findings on connections. One tab stop; the arrows go from number to number, and the picture follows; Enter opens the first finding of the number. */
export function MarkList({
  map,
  chosen,
  onChoose,
  onOpen,
}: {
  map: SegregationMap;
  chosen: number | undefined;
  onChoose: (number: number) => void;
  onOpen: (mark: MapMark) => void;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const heading = useId();
  const stop = useOneStop(map.marks.map(({ number }) => String(number)));
  const edges = useMemo(() => new Map(map.marks.map((mark) => [mark.number, markEdges(map, mark)])), [map]);
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading} className={page.subheading}>
        {map.marks.length === 0 ? 'No finding on a connection' : `${counted(map.marks.length, 'control', 'controls')} with findings on connections`}
      </h2>
      <ul className={styles.list} aria-labelledby={heading} data-stops="">
        {map.marks.map((mark) => {
          const { onFocus, ...rest } = stop(String(mark.number));
          return (
            <li key={mark.number}>
              <button
                type="button"
                className={mergeClasses(styles.item, mark.number === chosen && styles.chosen)}
                aria-current={mark.number === chosen}
                {...rest}
                onFocus={() => {
                  onFocus();
                  onChoose(mark.number);
                }}
                onClick={() => {
                  onOpen(mark);
                }}
              >
                <MarkNumber number={mark.number} />
                <span className={styles.words}>
                  <span className={page.theirs}>{mark.title}</span>
                  <span className={mergeClasses(page.quiet, page.theirs)}>{edges.get(mark.number)}</span>
                  <VerdictMark verdict={mark.verdict} severity={mark.severity} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
