import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { announce } from '../kit/announcer.tsx';
import { Fold } from '../kit/fold.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { Progress } from '../kit/progress.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { VerdictCounts } from '../kit/verdict-counts.tsx';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { cancelScan, startScan, useScan } from './scan-store.ts';
import { slowWords } from './slow-words.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { capital } from '../../main/words/capital.ts';
import { countsOf } from '../../main/words/findings/counts-of.ts';
import { age, isStale, localTime } from '../../main/words/local-times.ts';
import { noScanTraces, scanTraces } from '../../main/words/scan-traces.ts';

/** Reading the host: what is being read now, what is done, findings as they come. */
export function ScanScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const scan = useScan();
  const { byControl, scannedAt, partial } = useFindings();
  const go = useDraft((state) => state.go);
  const counts = countsOf([...byControl.values()].flat());
  useEffect(() => {
    if (scan.finished) announce('Scan finished.');
  }, [scan.finished]);
  return (
    <div className={page.page}>
      <StepHeading>Scan</StepHeading>
      <ProblemBar
        title="The scan of the host did not finish."
        problem={scan.problem}
        again={{ label: 'Scan host again', run: () => void startScan(reference, false) }}
      />
      {scan.problem && (
        <div>
          <Button
            onClick={() => {
              go('connect');
            }}
          >
            Choose another host
          </Button>
        </div>
      )}
      <Notices notices={scan.notices} />
      {!scan.running && <BeforeOrAfter reference={reference} scannedAt={scannedAt} partial={partial} />}
      {scan.running && <Running reference={reference} />}
      {byControl.size > 0 && (
        <section className={page.card} aria-label="Found so far">
          <h2 className={page.subheading}>{scan.running ? 'Found so far' : 'Found'}</h2>
          <VerdictCounts counts={counts} />
          <div>
            <Button
              appearance={scan.running || scannedAt === undefined ? 'secondary' : 'primary'}
              onClick={() => {
                go('areas', '');
              }}
            >
              {scan.running ? 'Review now: the scan continues' : 'Show findings'}
            </Button>
          </div>
        </section>
      )}
      {scan.done.length > 0 && (
        <Fold title={`Facts read (${String(scan.done.length)})`} open={scan.running}>
          <ul className={`${page.bullets} ${page.columns}`}>
            {scan.done.map((each) => (
              <li key={each.resource}>{each.title}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function BeforeOrAfter({ reference, scannedAt, partial }: { reference: string; scannedAt: string | undefined; partial: boolean }) {
  const page = usePageStyles();
  const practice = useHost((state) => state.host?.identity.kind === 'practice');
  const now = useCurrentTime();
  return (
    <div className={page.card}>
      <p className={page.lead}>A scan changes no setting: Castellan does not load the scripts that make changes.</p>
      {practice ? (
        <p className={page.lead}>{noScanTraces}</p>
      ) : (
        <Fold title="Traces of a scan on the host">
          <ul className={page.bullets}>
            {scanTraces().map((trace) => (
              <li key={trace}>{capital(trace)}.</li>
            ))}
          </ul>
        </Fold>
      )}
      {scannedAt !== undefined && (
        <p className={page.lead}>
          Scanned {age(scannedAt, now)}, {localTime(scannedAt)}.{partial && ' The scan was cancelled. Facts that it did not reach show “Could not be read”.'}
          {isStale(scannedAt, now) && ' The scan is older than one day.'}
        </p>
      )}
      <div>
        <Button appearance={scannedAt === undefined ? 'primary' : 'secondary'} onClick={() => void startScan(reference, false)}>
          {scannedAt === undefined ? 'Scan host' : 'Scan host again'}
        </Button>
      </div>
    </div>
  );
}

function Running({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { now, inside, done, of, cancelling, startedAt } = useScan();
  const host = useHost((state) => state.host);
  useCurrentTime();
  const slow = slowWords(now, done.length === 0 && now.length === 0, startedAt, Date.now());
  return (
    <div className={page.card}>
      <Progress label="Reading the host" done={done.length} of={of} />
      <p className={page.lead}>
        {now.length > 0
          ? `Now: ${now.map(({ title }) => title).join(' · ')}`
          : done.length === 0
            ? `Opening ${host?.identity.name ?? 'the host'}…`
            : 'Judging what was read…'}
        {inside && (
          <span className={page.theirs}>
            {' '}
            ({inside.done} of {inside.of}: {inside.what})
          </span>
        )}
      </p>
      {slow !== undefined && <p className={page.quiet}>{slow}</p>}
      <div>
        <Button disabledFocusable={cancelling} onClick={() => void cancelScan(reference)}>
          {cancelling ? 'Cancelling…' : 'Cancel and keep facts'}
        </Button>
      </div>
    </div>
  );
}
