import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SegregationMap } from '../../main/contract/segregation-map.ts';
import { layOutMap } from '../../main/drawing/lay-out-map.ts';
import { mapAlternative } from '../../main/drawing/map-words.ts';
import { meaning } from '../theme/meaning.ts';
import { linePath } from './line-path.ts';
import { MapBox } from './map-box.tsx';
import { MapPill } from './map-pill.tsx';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: meaning.surfaceContent,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  picture: { display: 'block', width: '100%', minWidth: '800px', height: 'auto', fontFamily: 'inherit' },
  heading: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  line: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: '1.2', '@media (forced-colors: active)': { stroke: 'GrayText' } },
  found: { stroke: meaning.severityHigh, strokeWidth: '1.8', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  unread: { stroke: meaning.verdictUnknown, strokeWidth: '1.8', strokeDasharray: '5 4', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  chosen: { strokeWidth: '3.6', '@media (forced-colors: active)': { stroke: 'Highlight' } },
  faded: { strokeOpacity: '0.35', '@media (forced-colors: active)': { strokeOpacity: '1' } },
});

/** The picture of the map. The lines of the chosen number are thick, the others fade. */
export function MapFigure({ map, chosen, onChoose }: { map: SegregationMap; chosen: number | undefined; onChoose: (number: number) => void }) {
  const styles = useStyles();
  const picture = useMemo(() => layOutMap(map), [map]);
  const severities = useMemo(() => new Map(map.marks.map(({ number, severity, verdict }) => [number, verdict === 'notMet' ? severity : undefined])), [map]);
  const isChosen = (marks: readonly number[]): boolean => chosen !== undefined && marks.includes(chosen);
  // What is chosen is drawn last, above the others.
  const lines = [...picture.lines].sort((a, b) => Number(isChosen(a.marks)) - Number(isChosen(b.marks)));
  return (
    <div className={styles.frame} role="region" aria-label="Picture of the map" tabIndex={0}>
      <svg className={styles.picture} viewBox={`0 0 ${String(picture.width)} ${String(picture.height)}`} role="img" aria-label={mapAlternative(map)}>
        {picture.headings.map(({ text, x, y }) => (
          <text key={text} className={styles.heading} x={x} y={y}>
            {text}
          </text>
        ))}
        {lines.map((line) => (
          <path
            key={line.id}
            d={linePath(line)}
            data-marks={line.marks.join(' ')}
            data-chosen={isChosen(line.marks)}
            className={mergeClasses(
              styles.line,
              line.marks.length > 0 && styles.found,
              line.unread && styles.unread,
              isChosen(line.marks) && styles.chosen,
              chosen !== undefined && !isChosen(line.marks) && styles.faded,
            )}
          />
        ))}
        {picture.boxes.map((box) => (
          <MapBox key={box.id} box={box} />
        ))}
        {picture.pills.map((pill) => (
          <MapPill
            key={`${String(pill.x)} ${String(pill.y)}`}
            pill={pill}
            severity={severities.get(pill.marks[0] ?? 0)}
            isChosen={isChosen(pill.marks)}
            onChoose={onChoose}
          />
        ))}
      </svg>
    </div>
  );
}
