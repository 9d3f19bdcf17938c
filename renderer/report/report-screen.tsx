import { Button, ProgressBar } from '@fluentui/react-components';
import { announce } from '../kit/announcer.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { MadeReportCard } from './made-report.tsx';
import { choiceFrom, leftOut } from './report-choice.ts';
import { ReportChoiceForm } from './report-choice-form.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { VerdictCounts } from '../kit/verdict-counts.tsx';
import { startView } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { useReport, type Stage } from './report-store.ts';
import { useElapsedSeconds } from '../kit/use-elapsed-seconds.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { NothingRead } from '../scan/nothing-read.tsx';
import { countsOf } from '../../main/words/findings/counts-of.ts';
import { localTime } from '../../main/words/local-times.ts';

const stageWords: Readonly<Record<Stage, string>> = {
  collecting: 'Collecting facts, answers and changes',
  starting: 'Starting the typesetter',
  layingOut: 'Laying out the pages',
  drawing: 'Writing the PDF and its preview',
};

/** Makes the report: choice of contents, progress, preview, files. */
export function ReportScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { byControl, scannedAt, partial } = useFindings();
  const host = useHost((state) => state.host);
  const texts = useDraft((state) => state.texts);
  const go = useDraft((state) => state.go);
  const { making, made, stale, cancelled, problem, make, cancel } = useReport();
  if (scannedAt === undefined || !host) return <NothingRead title="Report" />;
  const areas = (startView()?.areas ?? []).map((area) => area.id);
  const choice = choiceFrom(texts, areas, navigator.language);
  const nothingChosen = areas.every((id) => texts[`${leftOut}${id}`] === 'yes');
  const start = (): void => {
    void make(reference, choice).then(() => {
      const now = useReport.getState();
      if (now.made && !now.making) announce(`The report is ready: ${String(now.made.pages)} pages.`);
    });
  };
  return (
    <div className={page.page}>
      <StepHeading>Report</StepHeading>
      <p className={page.lead}>
        The report is a PDF for managers and auditors. You can also export its record (JSON) and the findings (CSV). All data stays on this computer until you
        export it.
      </p>
      <section className={page.card} aria-label="Host of the report">
        <h2 className={`${page.subheading} ${page.theirs}`}>{host.identity.name}</h2>
        {host.identity.kind === 'practice' && (
          <p className={page.lead}>Practice host: the report is about recorded facts, not a computer. Every page says so.</p>
        )}
        <p className={page.lead}>
          Scanned {localTime(scannedAt)}
          {host.account !== undefined && ` by ${host.account}`}
          {host.elevated === false && ', not elevated: some facts could not be read'}.{partial && ' The scan was cancelled. The report states it.'}
        </p>
        <p className={page.lead}>
          {byControl.size} of {host.controlsInAll} controls
        </p>
        <VerdictCounts counts={countsOf([...byControl.values()].flat())} />
      </section>
      <section className={page.parts} aria-label="Contents of the report">
        <ReportChoiceForm reference={reference} />
      </section>
      <ProblemBar title="The report could not be created." problem={problem} />
      {cancelled && !making && (
        <p className={page.lead} role="status">
          Cancelled. Nothing was written. Your selection and input are still here.
        </p>
      )}
      {stale && made && (
        <p className={page.lead} role="status">
          The data has changed since this report was created. Create it again to include the changes.
        </p>
      )}
      {making ? (
        <Making stage={making.stage} since={making.since} onCancel={cancel} />
      ) : (
        <div className={page.row}>
          <Button appearance={made && !stale ? 'secondary' : 'primary'} disabledFocusable={nothingChosen} onClick={start}>
            {made ? 'Create report again' : 'Create report'}
          </Button>
          {nothingChosen && <span className={page.quiet}>Choose at least one area.</span>}
        </div>
      )}
      {made && !making && (
        <>
          <MadeReportCard key={made.id} reference={reference} report={made} />
          <section className={page.row} aria-label="Next step">
            <Button
              onClick={() => {
                go('areas', '');
              }}
            >
              Show remaining findings
            </Button>
            <Button
              onClick={() => {
                go('history');
              }}
            >
              Open history
            </Button>
          </section>
        </>
      )}
    </div>
  );
}

function Making({ stage, since, onCancel }: { stage: Stage; since: number; onCancel: () => void }) {
  const page = usePageStyles();
  const seconds = useElapsedSeconds(since);
  return (
    <section className={page.section} aria-label="Creating the report">
      <p className={page.lead} role="status">
        {stageWords[stage]}…
      </p>
      <p className={`${page.quiet} ${page.numbers}`}>{seconds} s. A report of 100 pages takes several seconds. You can continue to use the window.</p>
      <ProgressBar aria-label="Creating the report" thickness="large" />
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}
