import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Problem } from '../bridge/problem.ts';
import { assign, unassign } from './finding-actions.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { inDays } from '../kit/in-days.ts';
import { announce } from '../kit/announcer.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useTyped } from '../state/use-typed.ts';
import { localDay } from '../../main/words/local-times.ts';

/** Assigns the owner of a finding and a due date. The report prints both. */
export function AssignForm({ reference, row, assigned }: { reference: string; row: FindingRow; assigned: DetailView['assignment'] }) {
  const page = usePageStyles();
  const [owner, setOwner, forgetOwner] = useTyped(`assign ${row.id} owner`);
  const [due, setDue, forgetDue] = useTyped(`assign ${row.id} due`, inDays(30, Date.now()));
  const [forAll, setForAll] = useState(false);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const missing = { owner: owner.trim() === '', due: Number.isNaN(Date.parse(due)) };
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (missing.owner || missing.due) return;
    const failed = await assign(reference, row.control, forAll ? undefined : row.key, { owner: owner.trim(), due: new Date(`${due}T23:59:59`).toISOString() });
    setProblem(failed);
    if (failed) return;
    forgetOwner();
    forgetDue();
    setTried(false);
    announce(`${owner.trim()} is the owner until ${localDay(due)}.`);
  };
  const removeOwner = async (): Promise<void> => {
    setProblem(await unassign(reference, row.control, assigned?.forAll === true ? undefined : row.key));
  };
  if (assigned)
    return (
      <>
        <p className={`${page.lead} ${page.theirs}`}>
          {assigned.owner}, until {localDay(assigned.due)}
          {assigned.forAll && ', for every target of this control'}
        </p>
        <ProblemBar title="The owner was not removed." problem={problem} />
        <div>
          <Button size="small" onClick={() => void removeOwner()}>
            Change owner
          </Button>
        </div>
      </>
    );
  return (
    <form className={page.section} onSubmit={(event) => void submit(event)} noValidate>
      <p className={page.quiet}>No owner is assigned. The report prints the owner and the due date.</p>
      <Field label="Owner (person or team)" {...(tried && missing.owner && { validationMessage: 'Enter a person or a team.' })}>
        <Input
          value={owner}
          required
          maxLength={200}
          onChange={(_event, { value }) => {
            setOwner(value);
          }}
        />
      </Field>
      <Field label="Due date" {...(tried && missing.due && { validationMessage: 'Choose a day.' })}>
        <Input
          type="date"
          value={due}
          required
          min={inDays(0, Date.now())}
          onChange={(_event, { value }) => {
            setDue(value);
          }}
        />
      </Field>
      <Checkbox
        label="For every target of this control"
        checked={forAll}
        onChange={(_event, { checked }) => {
          setForAll(checked === true);
        }}
      />
      <ProblemBar title="The owner was not saved." problem={problem} />
      <div>
        <Button type="submit" size="small">
          Assign owner
        </Button>
      </div>
    </form>
  );
}
