import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { ControlView } from '../../main/contract/control-view.ts';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Problem } from '../bridge/problem.ts';
import { sendAnswer, withdraw, type GivenAnswer } from './finding-actions.ts';
import { startView } from '../state/connection-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { announce } from '../kit/announcer.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useTyped } from '../state/use-typed.ts';
import { localDay } from '../../main/words/local-times.ts';

const says = { yes: 'Yes', no: 'No', doNotKnow: 'I do not know' } as const;

/** What only a person can say: who says so, on what grounds, until when it is believed. */
export function AnswerForm({ reference, row, control, given }: { reference: string; row: FindingRow; control: ControlView; given: DetailView['answer'] }) {
  const page = usePageStyles();
  const [answer, setAnswer, forgetAnswer] = useTyped(`answer ${row.id} says`);
  const [by, setBy, forgetBy] = useTyped(`answer ${row.id} by`, startView()?.by ?? '');
  const [evidence, setEvidence, forgetEvidence] = useTyped(`answer ${row.id} evidence`);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { question } = control;
  if (!question) return null;
  const validUntil = new Date(Date.now() + question.validForDays * 86_400_000).toISOString();
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!(answer in says) || by.trim() === '' || evidence.trim() === '') return;
    const failed = await sendAnswer(reference, row.control, row.key, {
      says: answer as GivenAnswer['says'],
      by: by.trim(),
      evidence: evidence.trim(),
      validUntil,
    });
    setProblem(failed);
    if (failed) return;
    for (const forget of [forgetAnswer, forgetBy, forgetEvidence]) forget();
    setTried(false);
    announce('Answer saved.');
  };
  return (
    <form className={page.card} onSubmit={(event) => void submit(event)} noValidate>
      <p className={page.lead}>{question.question}</p>
      {given && (
        <p className={page.quiet}>
          Answered: {says[given.says]}, by {given.by}, {localDay(given.at)}, valid until {localDay(given.validUntil)}: {given.evidence}
        </p>
      )}
      <Field label="Your answer" {...(tried && !(answer in says) && { validationMessage: 'Choose an answer. “I do not know” is also an answer.' })}>
        <RadioGroup
          layout="horizontal"
          value={answer}
          required
          onChange={(_event, { value }) => {
            setAnswer(value);
          }}
        >
          {Object.entries(says).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Answered by" {...(tried && by.trim() === '' && { validationMessage: 'Enter the person. The report prints the name.' })}>
        <Input
          value={by}
          required
          onChange={(_event, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <Field
        label={`Evidence: ${question.evidence}`}
        {...(tried && evidence.trim() === '' && { validationMessage: 'Enter the evidence, so that an auditor can check it.' })}
      >
        <Textarea
          value={evidence}
          required
          onChange={(_event, { value }) => {
            setEvidence(value);
          }}
        />
      </Field>
      <p className={page.quiet}>The answer is valid until {localDay(validUntil)}, or until the facts behind it change.</p>
      <ProblemBar title="The answer was not saved." problem={problem} />
      <div className={page.row}>
        <Button type="submit" appearance="primary">
          Save answer
        </Button>
        {given && <Button onClick={() => void withdraw(reference, row.control, row.key)}>Withdraw answer</Button>}
      </div>
    </form>
  );
}
