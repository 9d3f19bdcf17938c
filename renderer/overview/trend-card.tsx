import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, ArrowTrendingDownRegular, ArrowTrendingRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { Card } from '../kit/card.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { severitySentence } from '../kit/severity-sentence.ts';
import { sumOf } from '../kit/severity-segments.ts';
import { useHistory } from '../history/history-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { meaning } from '../theme/meaning.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { localDay } from '../../main/words/local-times.ts';
import { trendOf, type Trend } from './trend.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '12px' },
  words: { minWidth: 0 },
  direction: { display: 'inline-flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  icon: { fontSize: '20px', flexShrink: 0 },
  history: { paddingBlock: 0 },
  picture: { height: '48px', flexShrink: 0 },
  part: { '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText', strokeWidth: '1px' } },
  critical: { fill: meaning.severityCriticalFill },
  high: { fill: meaning.severityHigh },
  medium: { fill: meaning.severityMediumFill },
  low: { fill: meaning.severityLow },
  info: { fill: meaning.rowSeparator },
});

const icons = { fewer: ArrowTrendingDownRegular, more: ArrowTrendingRegular, same: ArrowRightRegular, first: ArrowRightRegular };

/** Better or worse: what was to fix at each kept scan, and the difference to the scan before. */
export function TrendCard({ reference, scannedAt, className }: { reference: string; scannedAt: string | undefined; className?: string }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { history, problem, load } = useHistory();
  const go = useDraft((state) => state.go);
  useEffect(() => {
    // Every kept scan is judged for it: once for each scan is enough.
    const known = useHistory.getState().history?.scans[0]?.finishedAt;
    if (scannedAt !== undefined && known !== scannedAt) void load(reference);
  }, [load, reference, scannedAt]);
  const trend = history && trendOf(history.scans);
  const Icon = trend && icons[trend.direction];
  return (
    <Card
      title="Trend"
      asCell
      className={className}
      aside={
        <Button
          size="small"
          appearance="transparent"
          className={styles.history}
          onClick={() => {
            go('history');
          }}
        >
          Show history
        </Button>
      }
    >
      <ProblemBar title="The earlier scans could not be read." problem={problem} again={{ label: 'Try again', run: () => void load(reference) }} />
      <div className={styles.row}>
        {trend && <TrendPicture trend={trend} />}
        <div className={styles.words}>
          {trend && Icon && (
            <span className={styles.direction}>
              <Icon aria-hidden="true" className={styles.icon} />
              {trend.words}
            </span>
          )}
          {!trend && !problem && (
            <span className={page.quiet}>
              {history ? 'No scan is kept yet.' : scannedAt === undefined ? 'The trend is shown after a scan.' : 'Reading the earlier scans…'}
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}

const barWidth = 16;
const barStep = 22;
const fullHeight = 48;

function TrendPicture({ trend: { scans } }: { trend: Trend }) {
  const styles = useStyles();
  const most = Math.max(1, ...scans.map((scan) => sumOf(scan.open)));
  const width = Math.max(scans.length * barStep, barStep);
  const label = scans.map((scan) => `${localDay(scan.finishedAt)}: ${severitySentence(scan.open)}`).join('; ');
  return (
    <svg className={styles.picture} width={width} viewBox={`0 0 ${String(width)} ${String(fullHeight)}`} role="img" aria-label={label}>
      {scans.map((scan, index) => {
        let top = fullHeight;
        return severityOrder.map((severity) => {
          const height = (scan.open[severity] / most) * fullHeight;
          top -= height;
          return height === 0 ? null : (
            <rect
              key={`${scan.finishedAt} ${severity}`}
              className={`${styles.part} ${styles[severity]}`}
              x={index * barStep}
              y={top}
              width={barWidth}
              height={Math.max(height - 1, 1)}
            />
          );
        });
      })}
    </svg>
  );
}
