import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { MapMark, SegregationMap } from '../../main/contract/segregation-map.ts';
import { mapRows, targetsText, type MapRow } from '../../main/drawing/map-rows.ts';
import { connectionsCaption, mapKindWords } from '../../main/drawing/map-words.ts';
import { counted } from '../../main/words/counted.ts';
import { VerdictMark } from '../kit/verdict-mark.tsx';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { MarkNumber } from './mark-number.tsx';

const useStyles = makeStyles({
  frame: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  kind: { whiteSpace: 'nowrap' },
  /** A name of a usual length is not broken. */
  from: { minWidth: '150px' },
  chosen: {
    backgroundColor: meaning.rowChosen,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

const filters = {
  all: { title: 'All', takes: () => true },
  administration: { title: mapKindWords.administration, takes: ({ kind }: MapRow) => kind === 'administration' },
  network: { title: mapKindWords.network, takes: ({ kind }: MapRow) => kind === 'network' },
  storage: { title: mapKindWords.storage, takes: ({ kind }: MapRow) => kind === 'storage' },
  finding: { title: 'With a finding', takes: ({ marks }: MapRow) => marks.length > 0 },
  unread: { title: 'Could not be read', takes: ({ unread }: MapRow) => unread !== undefined },
} as const;
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as readonly Filter[];

const edgesIn = (rows: readonly MapRow[]): number => rows.reduce((sum, { edges }) => sum + edges.length, 0);

/** All connections as a table, with the numbers of the picture. */
export function MapTable({ map, chosen, onOpen }: { map: SegregationMap; chosen: number | undefined; onOpen: (mark: MapMark) => void }) {
  const styles = useStyles();
  const page = usePageStyles();
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useMemo(() => mapRows(map), [map]);
  const marks = useMemo(() => new Map(map.marks.map((mark) => [mark.number, mark])), [map]);
  const shown = rows.filter(filters[filter].takes);
  return (
    <>
      <div role="group" aria-label="Show connections" className={page.row}>
        {filterNames.map((name) => (
          <ToggleButton
            key={name}
            checked={filter === name}
            onClick={() => {
              setFilter(name);
            }}
          >
            {filters[name].title} {edgesIn(rows.filter(filters[name].takes)).toLocaleString('en')}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.frame} role="region" aria-label="Table of the map" tabIndex={0}>
        <table className={page.table}>
          <caption className={page.hidden}>
            {connectionsCaption}: {counted(edgesIn(shown), 'connection', 'connections')}
          </caption>
          <thead>
            <tr>
              {['From', 'To', 'Kind', 'Details', 'Finding'].map((title) => (
                <th key={title} scope="col" className={page.cell}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className={mergeClasses(chosen !== undefined && row.marks.includes(chosen) && styles.chosen)}>
                <th scope="row" className={mergeClasses(page.cell, page.theirs, styles.from)}>
                  {row.from}
                </th>
                <td className={mergeClasses(page.cell, page.theirs)}>{targetsText(row.to, 'VMs')}</td>
                <td className={mergeClasses(page.cell, styles.kind)}>{mapKindWords[row.kind]}</td>
                <td className={page.cell}>{row.note}</td>
                <td className={page.cell}>
                  <div className={styles.marks}>
                    {row.marks.flatMap((number) => {
                      const mark = marks.get(number);
                      return mark ? [<MarkButton key={number} mark={mark} onOpen={onOpen} />] : [];
                    })}
                    {row.unread !== undefined && (
                      <span>
                        <VerdictMark verdict="unknown" /> <span className={page.quiet}>{row.unread}</span>
                      </span>
                    )}
                    {row.marks.length === 0 && row.unread === undefined && <span className={page.quiet}>None</span>}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className={page.lead}>No connection is in this selection.</p>}
    </>
  );
}

function MarkButton({ mark, onOpen }: { mark: MapMark; onOpen: (mark: MapMark) => void }) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.mark}
      title={mark.title}
      onClick={() => {
        onOpen(mark);
      }}
    >
      <MarkNumber number={mark.number} />
      <VerdictMark verdict={mark.verdict} severity={mark.severity} />
    </button>
  );
}
