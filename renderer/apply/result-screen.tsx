import { Button } from '@fluentui/react-components';
import { TaskListLtrRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { AppliedSteps } from '../fix/applied-steps.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { VmsLeft } from './vms-left.tsx';
import { WindowSteps } from './window-steps.tsx';
import { ChangedSince } from './changed-since.tsx';
import { NotBegun } from './not-begun.tsx';
import { ResultByVmTable } from './result-by-vm-table.tsx';
import { ResultLead } from './result-lead.tsx';
import { shownResult, type ShownResult } from './shown-result.ts';
import { useApply } from './apply-store.ts';
import { useLastRun } from './last-run-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { aboutUndo, useNotices } from '../state/notices-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { renewPracticeHost } from '../scan/renew-practice-host.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { resultParts } from '../fix/result-parts.ts';
import { afterRestart } from '../../main/words/changes/after-restart.ts';

/** What came of the last run of this host: done and verified, pending for a restart, not done and why. It rests on the journal, so it stays after a reload. */
export function ResultScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { is, steps, windows, run, purpose, notices } = useApply();
  const { known, problem, load } = useLastRun();
  const scannedAt = useFindings((state) => state.scannedAt);
  const go = useDraft((state) => state.go);
  useEffect(() => void load(reference), [load, reference, run, scannedAt]);
  const live = is === 'done' && run !== undefined ? { run, purpose, steps, windows, notices } : undefined;
  const journal = known?.reference === reference ? known : undefined;
  // What was read before this window has applied something is about an earlier run.
  const result = shownResult(live, live && journal?.last?.run.id !== live.run ? undefined : journal?.last);
  const problemBar = (
    <ProblemBar title="The last run could not be read from the journal." problem={problem} again={{ label: 'Try again', run: () => void load(reference) }} />
  );
  if (result)
    return (
      <div className={page.page}>
        <StepHeading>{result.purpose === 'undo' ? 'Undone' : 'Result'}</StepHeading>
        {problemBar}
        <Result key={result.run} reference={reference} result={result} />
      </div>
    );
  return (
    <div className={page.page}>
      <StepHeading>Result</StepHeading>
      {problemBar}
      {!journal && !problem && <p role="status">Reading the last run…</p>}
      {journal && (
        <EmptyState icon={TaskListLtrRegular} text="Castellan has made no changes on this host. This page shows the result of the last run.">
          <Button
            appearance="primary"
            onClick={() => {
              go('plan');
            }}
          >
            Open plan
          </Button>
        </EmptyState>
      )}
    </div>
  );
}

function Result({ reference, result }: { reference: string; result: ShownResult }) {
  const page = usePageStyles();
  const { making, makeUndo } = usePlan();
  const { run, purpose, journaled } = result;
  const problem = useNotices((state) => state.about.get(aboutUndo(run))?.problem);
  const go = useDraft((state) => state.go);
  const host = useHost((state) => state.host);
  const byControl = useFindings((state) => state.byControl);
  const parts = resultParts(result.steps, byControl, new Set(result.changedSince.map(({ step }) => step)));
  const { done, pending, verified, held, already, moved, notDone, unclear, stillToFix } = parts;
  const undo = async (chosen?: readonly number[]): Promise<void> => {
    if (await makeUndo(reference, run, { steps: chosen })) go('plan');
  };
  const undoOne = purpose === 'fix' ? { onUndo: (step: AppliedStepView) => void undo([step.step]) } : {};
  const running = journaled !== undefined && !journaled.ended;
  return (
    <>
      <Notices notices={result.notices} />
      <ProblemBar title="The undo plan could not be created." problem={problem} />
      <ResultLead result={result} parts={parts} running={running} />
      <VmsLeft reference={reference} />
      <WindowSteps windows={result.windows} />
      <ResultByVmTable reference={reference} parts={parts} notBegun={running ? [] : result.notBegun} />
      {moved.length > 0 && <AppliedSteps title="Not done: changed by another program or user" steps={moved} {...undoOne} />}
      {unclear.length > 0 && <AppliedSteps title="Done in part, or result not known" steps={unclear} {...undoOne} />}
      {notDone.length > 0 && <AppliedSteps title="Not done" steps={notDone} {...undoOne} />}
      {held.length > 0 && <AppliedSteps title="On hold" steps={held} />}
      <NotBegun changes={running ? [] : result.notBegun} interrupted={journaled?.interrupted === true} />
      <ChangedSince settings={result.changedSince} />
      {pending.length > 0 && <AppliedSteps title="Restart pending" steps={pending} {...undoOne} />}
      {pending.length > 0 && host?.identity.kind === 'practice' && (
        <div>
          <Button onClick={() => void renewPracticeHost('restart')}>Restart practice host and scan it</Button>
        </div>
      )}
      {byControl.size === 0 && afterRestart(done.map(({ change }) => change)).length > 0 && (
        <p className={page.lead}>Some changes take effect only after a restart of the host. Scan the host to see whether a restart is pending.</p>
      )}
      {verified.length > 0 && <AppliedSteps title="Done" steps={verified} {...undoOne} />}
      {already.length > 0 && <AppliedSteps title="Already set" steps={already} />}
      {stillToFix.length > 0 && (
        <p className={page.lead}>After verification, {stillToFix.join(', ')} still need a fix: other targets, or manual steps. The areas show them.</p>
      )}
      <div className={page.row}>
        <Button
          appearance="primary"
          onClick={() => {
            go('areas', '');
          }}
        >
          Show remaining findings
        </Button>
        {purpose === 'fix' && result.steps.some((step) => step.canUndo) && (
          <Button disabledFocusable={making} onClick={() => void undo()}>
            {making ? 'Planning the undo…' : 'Undo run…'}
          </Button>
        )}
        <Button
          onClick={() => {
            go('report');
          }}
        >
          Continue to report
        </Button>
        <Button
          onClick={() => {
            go('history');
          }}
        >
          Open history
        </Button>
      </div>
      <p className={page.quiet}>
        Undo creates a plan, which you see before it is applied. Without Castellan, scripts/powershell/undo.ps1 applies the undo file stored beside the journal.
      </p>
    </>
  );
}
