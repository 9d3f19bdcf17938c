import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { EnvironmentQuestionForm } from './environment-question-form.tsx';
import { StepHeading } from '../kit/step-heading.tsx';
import { ProblemBar } from '../kit/problem-bar.tsx';
import { useDraft } from '../state/draft-store.ts';
import { useEnvironment } from './environment-store.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';

/** What only the organization knows. Every question can be left; what depends on it then waits for a person. */
export function EnvironmentScreen({ reference }: { reference: string }) {
  const page = usePageStyles();
  const { questions, problem, load } = useEnvironment();
  const go = useDraft((state) => state.go);
  useEffect(() => void load(reference), [load, reference]);
  return (
    <div className={page.page}>
      <StepHeading>Your environment</StepHeading>
      <p className={page.lead}>
        Castellan cannot read these values from a computer. Leave a question open if you do not know the answer: its controls then show “Needs your answer”,
        never OK. An answer is saved when you leave its field.
      </p>
      <ProblemBar title="Castellan could not read your answers." problem={problem} again={{ label: 'Try again', run: () => void load(reference) }} />
      {questions?.map((question) => (
        <EnvironmentQuestionForm key={question.name} reference={reference} question={question} />
      ))}
      {!questions && !problem && <p role="status">Reading your earlier answers…</p>}
      <div className={page.row}>
        <Button
          appearance="primary"
          onClick={() => {
            go('scan');
          }}
        >
          Continue to scan
        </Button>
      </div>
    </div>
  );
}
