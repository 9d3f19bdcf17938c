import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DocumentRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { TimeLineEvent } from '../../main/contract/time-line.ts';
import type { HistoryView } from '../../main/contract/wizard/history-view.ts';
import { assertNever } from '../../main/words/assert-never.ts';
import { counted } from '../../main/words/counted.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { DriftEntry } from './drift-entry.tsx';
import { RollbackEntry } from './rollback-entry.tsx';
import { RunEntry } from './run-entry.tsx';
import { ScanEntry } from './scan-entry.tsx';
import { TimeLineCard } from './time-line-card.tsx';
import { eventName, kindOf, timeLineKinds, timeLineKindWords, type TimeLineKind } from './time-line-kinds.ts';

const eventsAtOnce = 12;
const useStyles = makeStyles({
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  kind: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  count: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '4px' },
});

/** Everything that has happened to this host on one line, the newest first. */
export function TimeLine({
  reference,
  history,
  onCompare,
}: {
  reference: string;
  history: Pick<HistoryView, 'timeLine' | 'scans' | 'runs'>;
  onCompare: (from: string, to: string) => void;
}) {
  const page = usePageStyles();
  const [kinds, setKinds] = useState<ReadonlySet<TimeLineKind>>(new Set());
  const [most, setMost] = useState(eventsAtOnce);
  const { timeLine } = history;
  const wanted = timeLine.filter((event) => kinds.size === 0 || kinds.has(kindOf(event)));
  const left = wanted.length - most;
  return (
    <>
      <KindFilters events={timeLine} kinds={kinds} onChange={setKinds} />
      <ol className={page.list} aria-label="Time line, newest first">
        {wanted.slice(0, most).map((event) => (
          <li key={eventName(event)}>{shown(event, reference, history, onCompare)}</li>
        ))}
      </ol>
      {left > 0 && (
        <div>
          <Button
            onClick={() => {
              setMost(most + eventsAtOnce);
            }}
          >
            Show {counted(Math.min(left, eventsAtOnce), 'earlier event', 'earlier events')}
          </Button>
        </div>
      )}
    </>
  );
}

function KindFilters({
  events,
  kinds,
  onChange,
}: {
  events: readonly TimeLineEvent[];
  kinds: ReadonlySet<TimeLineKind>;
  onChange: (kinds: ReadonlySet<TimeLineKind>) => void;
}) {
  const styles = useStyles();
  const counts = timeLineKinds.map((kind) => [kind, events.filter((event) => kindOf(event) === kind).length] as const).filter(([, count]) => count > 0);
  if (counts.length < 2) return null;
  return (
    <div role="group" aria-label="Show in the time line" className={styles.kinds}>
      {counts.map(([kind, count]) => (
        <ToggleButton
          key={kind}
          className={styles.kind}
          checked={kinds.has(kind)}
          onClick={() => {
            const next = new Set(kinds);
            if (!next.delete(kind)) next.add(kind);
            onChange(next);
          }}
        >
          <span className={styles.count}>{count}</span> {timeLineKindWords[kind][count === 1 ? 0 : 1]}
        </ToggleButton>
      ))}
    </div>
  );
}

function shown(
  event: TimeLineEvent,
  reference: string,
  { scans, runs }: Pick<HistoryView, 'scans' | 'runs'>,
  onCompare: (from: string, to: string) => void,
): ReactNode {
  switch (event.is) {
    case 'scan': {
      const at = scans.findIndex(({ finishedAt }) => finishedAt === event.at);
      const scan = scans[at];
      const before = scans.slice(at + 1).find(({ readable }) => readable);
      const compare =
        before &&
        ((): void => {
          onCompare(before.finishedAt, event.at);
        });
      return scan && <ScanEntry scan={scan} onCompare={compare} />;
    }
    case 'run': {
      const run = runs.find(({ id }) => id === event.run);
      return run && <RunEntry reference={reference} run={run} />;
    }
    case 'rollback':
      return <RollbackEntry event={event} />;
    case 'drift':
      return (
        <DriftEntry
          event={event}
          onCompare={() => {
            onCompare(event.since, event.at);
          }}
        />
      );
    case 'reset':
      return <TimeLineCard icon={ArrowClockwiseRegular} title="Practice host reset" at={event.at} />;
    case 'report':
      return (
        <TimeLineCard icon={DocumentRegular} title={`Report created, ${event.edition} edition`} at={event.at}>
          <ByWhom by={event.by} />
        </TimeLineCard>
      );
    default:
      return assertNever(event);
  }
}

function ByWhom({ by }: { by: string }) {
  const page = usePageStyles();
  return (
    <p className={page.quiet}>
      By <span className={page.theirs}>{by}</span>
    </p>
  );
}
