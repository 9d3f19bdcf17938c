import { Button } from '@fluentui/react-components';
import { PersonSwapRegular } from '@fluentui/react-icons';
import type { TimeLineEvent } from '../../main/contract/time-line.ts';
import { localTime } from '../../main/words/local-times.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { driftWords } from './time-line-kinds.ts';
import { TimeLineCard } from './time-line-card.tsx';

/** Findings that another program or user has changed between two scans. */
export function DriftEntry({ event, onCompare }: { event: Extract<TimeLineEvent, { is: 'drift' }>; onCompare: () => void }) {
  const page = usePageStyles();
  const { at, since, counts, worst } = event;
  return (
    <TimeLineCard icon={PersonSwapRegular} title="Drift: changed outside Castellan" at={at} stands={counts.worse + counts.new > 0}>
      <p className={page.lead}>
        Since the scan of {localTime(since)}: {driftWords(event)}. No run of Castellan explains this.
      </p>
      {worst.length > 0 && (
        <ul className={page.bullets}>
          {worst.map(({ control, title, target }) => (
            <li key={`${control} ${JSON.stringify(target.key)}`} className={page.theirs}>
              {control} {title}
              {target.kind !== 'host' && `, ${target.label}`}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" aria-label={`Show the differences between the scans of ${localTime(since)} and ${localTime(at)}`} onClick={onCompare}>
          Show differences
        </Button>
      </div>
    </TimeLineCard>
  );
}
