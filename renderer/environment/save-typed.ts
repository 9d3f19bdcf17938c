import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';
import { announce } from '../kit/announcer.tsx';
import { noteAnswerInSaving } from '../state/answers-in-saving.ts';
import { useDraft } from '../state/draft-store.ts';
import { fieldOf, useEnvironment } from './environment-store.ts';
import { leftAnswer } from './left-answer.ts';

/** By field, the text that is being saved: leaving a field and leaving its page save it once. */
const inSaving = new Map<string, string>();

/** Saves what was typed into the field of a question, where it is no saved answer yet, and announces what came of it. */
export function saveTyped(reference: string, question: EnvironmentQuestion): void {
  const field = fieldOf(question.name);
  const typed = useDraft.getState().texts[field];
  const left = leftAnswer(question, typed);
  if (typed === undefined || left === undefined || inSaving.get(field) === typed) return;
  inSaving.set(field, typed);
  const save = async (): Promise<void> => {
    const saved = await useEnvironment.getState().answer(reference, question.name, left, false);
    if (inSaving.get(field) === typed) inSaving.delete(field);
    const mistake = useEnvironment.getState().mistakes[question.name] ?? '';
    announce(saved ? 'Answer saved.' : `The answer to “${question.question}” was not saved. ${mistake}`.trim());
  };
  noteAnswerInSaving(save());
}

// A key that opens another step takes the field away without a blur.
useDraft.subscribe((now, before) => {
  if (before.step !== 'environment' || now.step === 'environment') return;
  const { reference, questions } = useEnvironment.getState();
  if (reference === undefined || now.reference !== reference || before.reference !== reference) return;
  for (const question of questions ?? []) saveTyped(reference, question);
});
