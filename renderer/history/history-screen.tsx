import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Card } from '../kit/card.tsx';
import { CompareCard } from './compare-card.tsx';
import { DriftCard } from './drift-card.tsx';
import { UndoEverything } from './undo-everything.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { OpenOverTime } from './open-over-time.tsx';
import { TimeLine } from './time-line.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { announce } from '../kit/announcer.tsx';
import { useDraft } from '../state/draft-store.ts';
import { useHistory } from './history-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** Scans, runs, rollbacks and drift of this host on one time line; any two times side by side. */
export function HistoryScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { history, problem, load, compare } = useHistory();
  const go = useDraft((state) => state.go);
  const compared = useRef<HTMLDivElement>(null);
  useEffect(() => void load(reference), [load, reference]);
  const onCompare = async (from: string, to: string): Promise<void> => {
    await compare(reference, { is: 'scan', finishedAt: from }, { is: 'scan', finishedAt: to });
    compared.current?.focus();
    const found = useHistory.getState().compared;
    if (found) announce(`Compared: ${String(found.comparison.changes.length)} differences.`);
  };
  return (
    <div className={page.page}>
      <StepHeading>History</StepHeading>
      <ProblemBar title="The history could not be read." problem={problem} again={{ label: 'Try again', run: () => void load(reference) }} />
      {!history && !problem && <p role="status">Reading the history…</p>}
      {history && (
        <>
          <Notices notices={history.notices} />
          <section className={page.section}>
            <h2 className={page.subheading}>Time line</h2>
            {history.scans.length === 0 && (
              <>
                <p className={page.lead}>This host has no complete scan yet.</p>
                <div>
                  <Button
                    onClick={() => {
                      go('scan');
                    }}
                  >
                    Open scan
                  </Button>
                </div>
              </>
            )}
            {history.runs.length === 0 && <p className={page.lead}>Castellan has made no changes on this host.</p>}
            <UndoEverything reference={reference} runs={history.runs} />
            <TimeLine reference={reference} history={history} onCompare={(from, to) => void onCompare(from, to)} />
            <p className={page.quiet}>Castellan keeps the last twenty scans, and judges them by the current catalogue and answers.</p>
          </section>
          <div ref={compared} tabIndex={-1} role="group" aria-label="Comparison">
            <CompareCard reference={reference} scans={history.scans} />
          </div>
          {history.runs.length > 0 && <DriftCard reference={reference} />}
          {history.scans.length > 1 && (
            <Card title="Trend">
              <OpenOverTime scans={history.scans} />
            </Card>
          )}
        </>
      )}
    </div>
  );
}
