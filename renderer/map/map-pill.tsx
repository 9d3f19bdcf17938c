import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../main/contract/severity.ts';
import type { PicturePill } from '../../main/drawing/map-picture.ts';
import { severityShapes } from '../kit/severity-mark.tsx';
import { meaning } from '../theme/meaning.ts';

const useStyles = makeStyles({
  pill: { cursor: 'pointer', color: meaning.severityHigh, '@media (forced-colors: active)': { color: 'CanvasText' } },
  frame: { fill: meaning.surfaceCard, stroke: 'currentColor', strokeWidth: '1.5', '@media (forced-colors: active)': { fill: 'Canvas' } },
  critical: { color: meaning.severityCritical },
  medium: { color: meaning.severityMedium },
  quiet: { color: meaning.severityLow },
  unread: { color: meaning.verdictUnknown },
  chosen: { strokeWidth: '3', '@media (forced-colors: active)': { stroke: 'Highlight' } },
  text: { fill: 'currentColor', fontSize: '11px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** The numbers of a connection. Without a severity: not to fix; it could not be read or waits for something. */
export function MapPill({
  pill,
  severity,
  isChosen,
  onChoose,
}: {
  pill: PicturePill;
  severity: Severity | undefined;
  isChosen: boolean;
  onChoose: (number: number) => void;
}) {
  const styles = useStyles();
  const tone =
    severity === undefined
      ? styles.unread
      : severity === 'critical'
        ? styles.critical
        : severity === 'medium'
          ? styles.medium
          : severity === 'high'
            ? undefined
            : styles.quiet;
  return (
    <g
      className={mergeClasses(styles.pill, tone)}
      onClick={() => {
        const [first] = pill.marks;
        if (first !== undefined) onChoose(first);
      }}
    >
      <title>{`Findings ${pill.marks.join(', ')}`}</title>
      <rect
        className={mergeClasses(styles.frame, isChosen && styles.chosen)}
        x={pill.x}
        y={pill.y}
        width={pill.width}
        height={pill.height}
        rx={pill.height / 2}
      />
      {severity ? (
        <svg x={pill.x + 8} y={pill.y + 5} width="10" height="10" viewBox="0 0 16 16">
          {severityShapes[severity]}
        </svg>
      ) : (
        <text className={styles.text} x={pill.x + 9} y={pill.y + 14}>
          ?
        </text>
      )}
      <text className={styles.text} x={pill.x + 21} y={pill.y + 14}>
        {pill.text}
      </text>
    </g>
  );
}
