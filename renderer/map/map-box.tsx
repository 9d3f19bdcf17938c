import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PictureBox } from '../../main/drawing/map-picture.ts';
import { mapSizes } from '../../main/drawing/map-sizes.ts';
import { severityShapes } from '../kit/severity-mark.tsx';
import { meaning } from '../theme/meaning.ts';

const useStyles = makeStyles({
  box: {
    fill: meaning.surfaceCard,
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  host: { stroke: tokens.colorBrandStroke1, strokeWidth: '2' },
  group: { fill: tokens.colorNeutralBackground3 },
  internet: { strokeDasharray: '2 3', strokeWidth: '2', stroke: tokens.colorNeutralStrokeAccessible },
  unread: { strokeDasharray: '5 4', stroke: meaning.verdictUnknown },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '12px',
    unicodeBidi: 'isolate',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  title: { fontSize: '13px', fontWeight: tokens.fontWeightSemibold },
  note: { fill: tokens.colorNeutralForeground2, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  shape: { color: meaning.severityHigh, '@media (forced-colors: active)': { color: 'CanvasText' } },
  critical: { color: meaning.severityCriticalFill },
  medium: { color: meaning.severityMedium },
  low: { color: meaning.severityLow },
});

/** A box of the map with its words; the whole name is the tooltip. */
export function MapBox({ box }: { box: PictureBox }) {
  const styles = useStyles();
  const isPart = box.kind === 'part';
  const { severity } = box;
  const tone =
    severity === 'critical' ? styles.critical : severity === 'medium' ? styles.medium : severity === 'low' || severity === 'info' ? styles.low : undefined;
  return (
    <g>
      <title>{box.note === '' ? box.label : `${box.label}: ${box.note}`}</title>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={isPart ? 3 : 6}
        className={mergeClasses(
          styles.box,
          box.kind === 'host' && styles.host,
          box.kind === 'vms' && styles.group,
          box.fromInternet && styles.internet,
          box.kind === 'unread' && styles.unread,
        )}
      />
      {severity && (
        <svg x={box.x + 7} y={box.y + 8} width="11" height="11" viewBox="0 0 16 16" className={mergeClasses(styles.shape, tone)}>
          {severityShapes[severity]}
        </svg>
      )}
      <text x={box.x + (severity ? 23 : mapSizes.inset + 2)} y={box.y + (isPart ? 18 : 20)} className={mergeClasses(styles.text, !isPart && styles.title)}>
        {box.shownLabel}
      </text>
      {box.shownNote !== '' && (
        <text x={box.x + mapSizes.inset + 2} y={box.y + 38} className={mergeClasses(styles.text, styles.note)}>
          {box.shownNote}
        </text>
      )}
    </g>
  );
}
