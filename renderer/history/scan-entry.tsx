import { Button } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';
import { localTime } from '../../main/words/local-times.ts';
import { verdictOrder, verdictWordFor } from '../../main/words/findings/verdict-words.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { TimeLineCard } from './time-line-card.tsx';

/** A kept scan with its counts by the catalogue and answers of today. `onCompare` is absent where no earlier scan can be read. */
export function ScanEntry({ scan, onCompare }: { scan: ScanSummary; onCompare?: (() => void) | undefined }) {
  const page = usePageStyles();
  const counts = verdictOrder.filter((verdict) => scan.verdicts[verdict] > 0);
  return (
    <TimeLineCard icon={SearchRegular} title="Scan" at={scan.finishedAt}>
      {scan.readable ? (
        <p className={page.lead}>
          {counts.map((verdict) => `${scan.verdicts[verdict].toLocaleString('en')} ${verdictWordFor(scan.verdicts[verdict], verdict)}`).join(', ')}
        </p>
      ) : (
        <p className={page.lead}>The scan cannot be read. {scan.problem}</p>
      )}
      {scan.readable && onCompare && (
        <div>
          <Button size="small" aria-label={`Compare the scan of ${localTime(scan.finishedAt)} with the scan before`} onClick={onCompare}>
            Compare with the scan before
          </Button>
        </div>
      )}
    </TimeLineCard>
  );
}
