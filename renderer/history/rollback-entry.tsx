import { ArrowUndoRegular, CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { RollbackEnd } from '../../main/contract/rollback.ts';
import type { TimeLineEvent } from '../../main/contract/time-line.ts';
import { rollbackEndTitles } from '../../main/words/rollback/rollback-end-titles.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { TimeLineCard } from './time-line-card.tsx';

const icons: Readonly<Record<RollbackEnd, typeof WarningRegular>> = {
  kept: CheckmarkCircleRegular,
  returned: ArrowUndoRegular,
  notReturned: WarningRegular,
  removed: ArrowUndoRegular,
};

/** How the rollback of a guarded change has ended. */
export function RollbackEntry({ event }: { event: Extract<TimeLineEvent, { is: 'rollback' }> }) {
  const page = usePageStyles();
  const { at, run, label, target, end, by, message } = event;
  return (
    <TimeLineCard icon={icons[end]} title={rollbackEndTitles[end]} at={at} stands={end === 'notReturned'}>
      <p className={`${page.lead} ${page.theirs}`}>
        {target.kind !== 'host' && `${target.label}: `}
        {label}
      </p>
      {message !== '' && <p className={`${page.lead} ${page.theirs}`}>{message}</p>}
      <p className={page.quiet}>
        Run {run}
        {by !== undefined && (
          <>
            , by <span className={page.theirs}>{by}</span>
          </>
        )}
      </p>
    </TimeLineCard>
  );
}
