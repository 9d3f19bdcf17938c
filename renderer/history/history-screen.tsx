import { Button, Radio } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';
import { Card } from '../kit/card.tsx';
import { comparedPair } from './compared-pair.ts';
import { CompareRecord } from './compare-record.tsx';
import { ComparedScans } from './compared-scans.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { OpenOverTime } from './open-over-time.tsx';
import { RunCard } from './run-card.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useDraft } from '../state/draft-store.ts';
import { useHistory } from './history-store.ts';
import { aboutUndo, useNotices } from '../state/notices-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { verdictWords } from '../../main/words/verdict-words.ts';
import { age, localTime } from '../../main/words/local-times.ts';

/** Every scan and every run of this host; two scans side by side. */
export function HistoryScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { history, compared, working, problem, compareProblem, load, compare } = useHistory();
  const about = useNotices((state) => state.about);
  const makeUndo = usePlan((state) => state.makeUndo);
  const go = useDraft((state) => state.go);
  useEffect(() => void load(reference), [load, reference]);
  return (
    <div className={page.page}>
      <StepHeading>History</StepHeading>
      <ProblemBar title="The history could not be read." problem={problem} again={{ label: 'Try again', run: () => void load(reference) }} />
      {!history && !problem && <p role="status">Reading the history…</p>}
      {history && (
        <>
          <Notices notices={history.notices} />
          <Card title="Scans">
            {history.scans.length === 0 ? (
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
            ) : (
              <Scans scans={history.scans} working={working} onCompare={(from, to) => void compare(reference, from, to)} />
            )}
            {history.scans.length > 1 && <OpenOverTime scans={history.scans} />}
          </Card>
          <ProblemBar title="The two scans could not be compared." problem={compareProblem} />
          {compared && <ComparedScans compared={compared} />}
          <CompareRecord reference={reference} />
          <section className={page.section}>
            <h2 className={page.subheading}>Applied changes</h2>
            {history.runs.length === 0 && <p className={page.lead}>Castellan has made no changes on this host.</p>}
            <ul className={page.list}>
              {history.runs.map((run) => (
                <li key={run.id}>
                  <RunCard
                    run={run}
                    onUndo={(steps) => {
                      void makeUndo(reference, run.id, steps).then((made) => {
                        if (made) go('plan');
                      });
                    }}
                  />
                  <ProblemBar title="The undo plan could not be created." problem={about.get(aboutUndo(run.id))?.problem} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}

function Scans({ scans, working, onCompare }: { scans: readonly ScanSummary[]; working: boolean; onCompare: (from: string, to: string) => void }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  const [chosenFrom, setFrom] = useState<string>();
  const [chosenTo, setTo] = useState<string>();
  const { from, to } = comparedPair(scans, { from: chosenFrom, to: chosenTo });
  return (
    <>
      <table className={page.table}>
        <caption className={page.hidden}>Scans of this host, newest first, judged by the current catalogue and answers</caption>
        <thead>
          <tr>
            {['Read', verdictWords.notMet, verdictWords.unknown, verdictWords.met, ...(scans.length > 1 ? ['Compare', 'with'] : [])].map((title) => (
              <th key={title} scope="col" className={page.cell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scans.map((scan) => (
            <tr key={scan.finishedAt}>
              <th scope="row" className={page.cell}>
                {localTime(scan.finishedAt)} <span className={page.quiet}>{age(scan.finishedAt, now)}</span>
                {scan.trouble !== undefined && <div className={page.quiet}>{scan.trouble}</div>}
              </th>
              {scan.readable ? (
                <>
                  <td className={page.cell}>{scan.verdicts.notMet}</td>
                  <td className={page.cell}>{scan.verdicts.unknown}</td>
                  <td className={page.cell}>{scan.verdicts.met}</td>
                </>
              ) : (
                <td className={page.cell} colSpan={3}>
                  not readable
                </td>
              )}
              {scans.length > 1 && (
                <>
                  <td className={page.cell}>
                    <Radio
                      name="from"
                      aria-label={`Compare the scan of ${localTime(scan.finishedAt)}`}
                      checked={from === scan.finishedAt}
                      disabled={!scan.readable}
                      onChange={() => {
                        setFrom(scan.finishedAt);
                      }}
                    />
                  </td>
                  <td className={page.cell}>
                    <Radio
                      name="to"
                      aria-label={`with the scan of ${localTime(scan.finishedAt)}`}
                      checked={to === scan.finishedAt}
                      disabled={!scan.readable}
                      onChange={() => {
                        setTo(scan.finishedAt);
                      }}
                    />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {scans.length > 1 && (
        <div>
          <Button
            disabledFocusable={working || from === undefined || to === undefined || from === to}
            onClick={() => {
              if (from !== undefined && to !== undefined) onCompare(from < to ? from : to, from < to ? to : from);
            }}
          >
            {working ? 'Comparing…' : 'Compare scans'}
          </Button>
        </div>
      )}
    </>
  );
}
