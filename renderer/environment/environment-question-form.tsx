import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import type { FocusEvent, SyntheticEvent } from 'react';
import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';
import type { Json } from '../../main/contract/json.ts';
import { AccountMarkList } from './account-mark-list.tsx';
import { saveTyped } from './save-typed.ts';
import { textFrom, valueFrom } from './typed-value.ts';
import { fieldOf, useEnvironment } from './environment-store.ts';
import { isolated } from '../kit/isolated.ts';
import { usePageStyles } from '../theme/use-page-styles.ts';
import { announce } from '../kit/announcer.tsx';
import { useTyped } from '../state/use-typed.ts';
import { counted } from '../../main/words/counted.ts';

/** One value of the organization. A number has a default; an identity has at most a guess beside the empty field. */
export function EnvironmentQuestionForm({ reference, question }: { reference: string; question: EnvironmentQuestion }) {
  const page = usePageStyles();
  const { answer, mistakes } = useEnvironment();
  const [text, setText, forget] = useTyped(fieldOf(question.name), textFrom(question.value ?? question.default));
  const mistake = mistakes[question.name];
  const keep = async (value: Json | undefined, doNotKnow: boolean): Promise<void> => {
    if (await answer(reference, question.name, value, doNotKnow)) announce('Answer saved.');
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void keep(valueFrom(question.takes, text), false);
  };
  const saveWhenLeft = (event: FocusEvent<HTMLFormElement>): void => {
    // From the field to a button of its question: that button says what is done.
    if (event.currentTarget.contains(event.relatedTarget)) return;
    saveTyped(reference, question);
  };
  const state = question.doNotKnow
    ? 'You answered “I do not know”.'
    : question.value !== undefined
      ? 'Answered.'
      : question.default !== undefined
        ? `Not answered; default: ${textFrom(question.default)}.`
        : 'Not answered.';
  const guess = question.guess;
  return (
    <form className={page.card} onSubmit={submit} onBlur={saveWhenLeft} noValidate>
      <Field
        label={question.question}
        hint={`${question.takes === 'list' ? 'One per line: ' : ''}${question.says}.`}
        {...(mistake !== undefined && { validationMessage: mistake })}
      >
        {question.takes === 'list' ? (
          <Textarea
            value={text}
            rows={3}
            spellCheck={false}
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        ) : (
          <Input
            value={text}
            inputMode={question.takes === 'number' ? 'numeric' : 'text'}
            onChange={(_event, { value }) => {
              setText(value);
            }}
          />
        )}
      </Field>
      {question.accounts && <AccountMarkList accounts={question.accounts} />}
      {guess && (
        <div className={page.row}>
          <span className={page.quiet}>
            Suggestion from {guess.from}: <span className={page.theirs}>{(guess.named ?? textFrom(guess.value).split('\n')).map(isolated).join(', ')}</span>.
            Castellan uses it only after you choose it.
            {guess.leftOut && ` Left out, because Windows gave no name for it and the account may be deleted: ${guess.leftOut.map(isolated).join(', ')}.`}
          </span>
          <Button
            size="small"
            onClick={() => {
              setText(textFrom(guess.value));
            }}
          >
            Use suggestion
          </Button>
        </div>
      )}
      <p className={page.quiet}>
        {state}{' '}
        {question.controls.length > 0 && `${counted(question.controls.length, 'control uses', 'controls use')} this answer: ${question.controls.join(', ')}.`}
      </p>
      <div className={page.row}>
        <Button type="submit">Save answer</Button>
        <Button
          appearance="subtle"
          onClick={() => {
            forget();
            void keep(undefined, true);
          }}
        >
          I do not know
        </Button>
        {(question.value !== undefined || question.doNotKnow) && (
          <Button
            appearance="subtle"
            onClick={() => {
              forget();
              void keep(undefined, false);
            }}
          >
            Withdraw answer
          </Button>
        )}
      </div>
    </form>
  );
}
