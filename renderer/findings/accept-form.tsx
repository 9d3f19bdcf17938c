import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Problem } from '../bridge/problem.ts';
import { sendAcceptedRisk } from './finding-actions.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { inDays } from '../kit/in-days.ts';
import { announce } from '../kit/announcer.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useTyped } from '../state/use-typed.ts';

/** Accepts a risk: reason, approver, last day. The verdict of the finding does not change; the finding is shown as accepted. */
export function AcceptForm({ reference, row, onDone }: { reference: string; row: FindingRow; onDone: () => void }) {
  const page = usePageStyles();
  const [reason, setReason, forgetReason] = useTyped(`accept ${row.id} reason`);
  const [approver, setApprover, forgetApprover] = useTyped(`accept ${row.id} approver`);
  const [until, setUntil, forgetUntil] = useTyped(`accept ${row.id} until`, inDays(180, Date.now()));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const missing = { reason: reason.trim() === '', approver: approver.trim() === '', until: Number.isNaN(Date.parse(until)) };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (missing.reason || missing.approver || missing.until) return;
    const failed = await sendAcceptedRisk(reference, row.control, row.key, {
      reason: reason.trim(),
      approver: approver.trim(),
      expires: new Date(`${until}T23:59:59`).toISOString(),
    });
    setProblem(failed);
    if (failed) return;
    for (const forget of [forgetReason, forgetApprover, forgetUntil]) forget();
    announce('Risk accepted. The report lists the finding with your reason.');
    onDone();
  };
  return (
    <form className={page.card} onSubmit={(event) => void submit(event)} noValidate>
      <Field label="Reason" {...(tried && missing.reason && { validationMessage: 'Enter a reason. The report prints it.' })}>
        <Textarea
          value={reason}
          required
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field label="Approver" {...(tried && missing.approver && { validationMessage: 'Enter the person who approves the risk.' })}>
        <Input
          value={approver}
          required
          onChange={(_event, { value }) => {
            setApprover(value);
          }}
        />
      </Field>
      <Field label="Expires on" {...(tried && missing.until && { validationMessage: 'Choose a day. After that day, the finding needs a fix again.' })}>
        <Input
          type="date"
          value={until}
          required
          min={inDays(1, Date.now())}
          onChange={(_event, { value }) => {
            setUntil(value);
          }}
        />
      </Field>
      <ProblemBar title="The risk was not accepted." problem={problem} />
      <div className={page.row}>
        <Button type="submit" appearance="primary">
          Accept risk
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
