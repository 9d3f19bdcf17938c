import { makeStyles } from '@fluentui/react-components';
import { meaning } from '../theme/meaning.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { severitySegments, type SeverityCounts } from './severity-segments.ts';
import { severitySentence } from './severity-sentence.ts';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '12px', flexShrink: 0 },
  part: { '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText', strokeWidth: '1px' } },
  critical: { fill: meaning.severityCriticalFill },
  high: { fill: meaning.severityHigh },
  medium: { fill: meaning.severityMediumFill },
  low: { fill: meaning.severityLow },
  info: { fill: meaning.rowSeparator },
});

/** Findings to fix by severity as one bar. `of`: the number that fills the whole width; without it, the bar is full. */
export function SeverityBar({ counts, of }: { counts: SeverityCounts; of?: number }) {
  const styles = useStyles();
  const segments = severitySegments(counts, of);
  return (
    <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={severitySentence(counts)}>
      {severityOrder.map((severity) => {
        const segment = segments.get(severity);
        return segment && <rect key={severity} className={`${styles.part} ${styles[severity]}`} x={segment.x} y={0} width={segment.width} height={12} />;
      })}
    </svg>
  );
}
