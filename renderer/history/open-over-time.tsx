import { makeStyles } from '@fluentui/react-components';
import type { Severity } from '../../main/contract/severity.ts';
import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';
import { Fold } from '../kit/fold.tsx';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { severityOrder, severityWords } from '../../main/words/findings/severity-words.ts';
import { localDay } from '../../main/words/local-times.ts';

const useStyles = makeStyles({
  picture: { width: '100%', maxWidth: '560px', height: '96px' },
  part: { '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText', strokeWidth: '1px' } },
  critical: { fill: meaning.severityCriticalFill },
  high: { fill: meaning.severityHigh },
  medium: { fill: meaning.severityMediumFill },
  low: { fill: meaning.severityLow },
  info: { fill: meaning.rowSeparator },
});

/** What was open at each scan, by severity, oldest on the left; the same as a table below it. */
export function OpenOverTime({ scans }: { scans: readonly ScanSummary[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const shown = scans.filter((scan) => scan.readable).reverse();
  const most = Math.max(1, ...shown.map((scan) => severityOrder.reduce((sum, severity) => sum + scan.open[severity], 0)));
  const width = 560 / Math.max(shown.length, 8);
  return (
    <Fold title="Open findings over time">
      <svg
        className={styles.picture}
        viewBox="0 0 560 96"
        preserveAspectRatio="none"
        role="img"
        aria-label="Open findings at each scan, by severity. The table below holds the numbers."
      >
        {shown.map((scan, index) => {
          let top = 96;
          return severityOrder.map((severity: Severity) => {
            const height = (scan.open[severity] / most) * 92;
            top -= height;
            return height === 0 ? null : (
              <rect
                key={`${scan.finishedAt} ${severity}`}
                className={`${styles.part} ${styles[severity]}`}
                x={index * width + 2}
                y={top}
                width={Math.max(width - 4, 2)}
                height={height}
              />
            );
          });
        })}
      </svg>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col" className={page.cell}>
              Scan
            </th>
            {severityOrder.map((severity) => (
              <th key={severity} scope="col" className={page.cell}>
                {severityWords[severity]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((scan) => (
            <tr key={scan.finishedAt}>
              <th scope="row" className={page.cell}>
                {localDay(scan.finishedAt)}
              </th>
              {severityOrder.map((severity) => (
                <td key={severity} className={page.cell}>
                  {scan.open[severity]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
