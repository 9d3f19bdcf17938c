import type { ResultParts } from '../fix/result-parts.ts';
import { counted } from '../../main/words/counted.ts';
import { age, localTime } from '../../main/words/local-times.ts';
import { useCurrentTime } from '../kit/use-current-time.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { resultSum } from './result-sum.ts';
import type { ShownResult } from './shown-result.ts';

/** The sum of a run in sentences: what it has come to, whose run it is, and how it ended. */
export function ResultLead({ result, parts, running }: { result: ShownResult; parts: ResultParts; running: boolean }) {
  const page = usePageStyles();
  const now = useCurrentTime();
  const { run, journaled, notBegun, unknown } = result;
  return (
    <>
      <p className={page.lead} role="status">
        {resultSum(parts, running ? 0 : notBegun.length)} Run {run}.
      </p>
      {journaled && (
        <p className={page.quiet}>
          {localTime(journaled.at)}, {age(journaled.at, now)}, by <span className={page.theirs}>{journaled.by}</span>
          {journaled.ticket !== undefined && (
            <>
              , change ticket <span className={page.theirs}>{journaled.ticket}</span>
            </>
          )}
          {journaled.approver !== undefined && (
            <>
              , approved by <span className={page.theirs}>{journaled.approver}</span>
            </>
          )}
        </p>
      )}
      {running && (
        <p className={page.lead}>
          By the journal, this run has not ended. It may still run in another window or program. Open this page again to see its result.
        </p>
      )}
      {journaled?.interrupted === true && <p className={page.lead}>The run was interrupted. Castellan has read each change from the host again.</p>}
      {unknown > 0 && (
        <p className={page.lead}>The result of {counted(unknown, 'change', 'changes')} is not known yet. Connect to the host again to read it.</p>
      )}
      {journaled?.resetAt !== undefined && (
        <p className={page.lead}>
          The practice host was reset {localTime(journaled.resetAt)}: none of these changes is in place, and there is nothing to undo.
        </p>
      )}
    </>
  );
}
