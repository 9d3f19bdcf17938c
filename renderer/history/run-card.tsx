import { Button } from '@fluentui/react-components';
import type { RunView } from '../../main/contract/wizard/history-view.ts';
import { Fold } from '../kit/fold.tsx';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { AppliedSteps } from '../fix/applied-steps.tsx';
import { runTotals } from './run-totals.ts';
import { counted } from '../../main/words/counted.ts';
import { age, localTime } from '../../main/words/local-times.ts';

/** One run of the journal. Changes that are still in place can be undone. */
export function RunCard({ run, onUndo }: { run: RunView; onUndo: (steps?: readonly number[]) => void }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  const { done, held, inPlace, unknown, settled } = runTotals(run);
  return (
    <div className={page.card}>
      <h3 className={page.subheading}>
        {run.purpose === 'undo' ? 'Undone' : 'Applied'} {age(run.at, now)}
      </h3>
      <p className={page.quiet}>
        {localTime(run.at)}, by <span className={page.theirs}>{run.by}</span>, run {run.id}, plan {run.plan}
      </p>
      {(run.ticket !== undefined || run.approver !== undefined) && (
        <p className={page.quiet}>
          Change ticket <span className={page.theirs}>{run.ticket ?? 'none'}</span>, approved by{' '}
          <span className={page.theirs}>{run.approver ?? 'not stated'}</span>
        </p>
      )}
      <p className={page.lead}>
        {counted(run.planned, 'change', 'changes')} planned, {counted(done, 'change', 'changes')} done, {held > 0 && `${String(held)} on hold, `}
        {inPlace} still in place{unknown > 0 && `, ${String(unknown)} with an unknown result`}.{(!run.ended || run.interrupted) && ' The run was interrupted.'}
        {run.resetAt !== undefined && ` Practice host was reset ${localTime(run.resetAt)}: there is nothing to undo.`}
      </p>
      {unknown > 0 && (
        <p className={page.lead}>It is not known whether {counted(unknown, 'change was', 'changes were')} made. The next scan reads the host again.</p>
      )}
      <Fold title="Show changes">
        <AppliedSteps
          steps={settled}
          {...(run.purpose === 'fix' && {
            onUndo: (step) => {
              onUndo([step.step]);
            },
          })}
        />
      </Fold>
      {run.purpose === 'fix' && inPlace + unknown > 0 && (
        <div>
          <Button
            onClick={() => {
              onUndo();
            }}
          >
            Undo run…
          </Button>
        </div>
      )}
    </div>
  );
}
