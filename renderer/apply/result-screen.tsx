import { Button } from '@fluentui/react-components';
import { TaskListLtrRegular } from '@fluentui/react-icons';
import { EmptyState } from '../kit/empty-state.tsx';
import { AppliedSteps } from '../fix/applied-steps.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { Notices } from '../kit/notices.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import type { AppliedStepView } from '../../main/contract/wizard/plan-view.ts';
import { useApply } from './apply-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHost } from '../state/host-store.ts';
import { aboutUndo, useNotices } from '../state/notices-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { renewPracticeHost } from '../scan/renew-practice-host.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { resultParts } from '../fix/result-parts.ts';
import { counted } from '../../main/words/counted.ts';

/** What came of the last apply of this window: done and verified, pending for a restart, not done and why. */
export function ResultScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { is, steps, run, purpose, notices } = useApply();
  const { making, makeUndo } = usePlan();
  const problem = useNotices((state) => state.about.get(aboutUndo(run ?? ''))?.problem);
  const go = useDraft((state) => state.go);
  const host = useHost((state) => state.host);
  const byControl = useFindings((state) => state.byControl);
  if (is !== 'done' || run === undefined)
    return (
      <div className={page.page}>
        <StepHeading>Result</StepHeading>
        <EmptyState icon={TaskListLtrRegular} text="No changes have been applied in this window. “History” shows earlier changes.">
          <Button
            appearance="primary"
            onClick={() => {
              go('history');
            }}
          >
            Open history
          </Button>
        </EmptyState>
      </div>
    );
  const { done, pending, verified, held, already, notDone, stillToFix } = resultParts(steps, byControl);
  const undo = async (chosen?: readonly number[]): Promise<void> => {
    if (await makeUndo(reference, run, chosen)) go('plan');
  };
  const undoOne = purpose === 'fix' ? { onUndo: (step: AppliedStepView) => void undo([step.step]) } : {};
  return (
    <div className={page.page}>
      <StepHeading>{purpose === 'undo' ? 'Undone' : 'Result'}</StepHeading>
      <Notices notices={notices} />
      <ProblemBar title="The undo plan could not be created." problem={problem} />
      <p className={page.lead} role="status">
        {counted(done.length, 'change', 'changes')} done and verified
        {pending.length > 0 && `, of these ${String(pending.length)} with a restart pending`}
        {already.length > 0 && `, ${String(already.length)} already set`}
        {held.length > 0 && `, ${String(held.length)} on hold`}
        {notDone.length > 0 && `, ${String(notDone.length)} not done`}. Run {run}.
      </p>
      {notDone.length > 0 && <AppliedSteps title="Not done" steps={notDone} {...undoOne} />}
      {pending.length > 0 && <AppliedSteps title="Restart pending" steps={pending} {...undoOne} />}
      {pending.length > 0 && host?.identity.kind === 'practice' && (
        <div>
          <Button onClick={() => void renewPracticeHost('restart')}>Restart practice host and scan it</Button>
        </div>
      )}
      {verified.length > 0 && <AppliedSteps title="Done" steps={verified} {...undoOne} />}
      {already.length > 0 && <AppliedSteps title="Already set" steps={already} />}
      {stillToFix.length > 0 && (
        <p className={page.lead}>After verification, {stillToFix.join(', ')} still need a fix: other targets, or manual steps. The areas show them.</p>
      )}
      {held.length > 0 && <AppliedSteps title="On hold" steps={held} />}
      <div className={page.row}>
        <Button
          appearance="primary"
          onClick={() => {
            go('areas', '');
          }}
        >
          Show remaining findings
        </Button>
        {purpose === 'fix' && done.length > 0 && (
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
      </div>
      <p className={page.quiet}>
        Undo creates a plan, which you see before it is applied. Without Castellan, scripts/powershell/undo.ps1 applies the undo file stored beside the journal.
      </p>
    </div>
  );
}
