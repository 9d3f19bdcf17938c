import type { ControlView } from '../../main/contract/wizard/control-view.ts';

/** What it would take, in a word. */
const wayWords: Readonly<Record<ControlView['fix'], string>> = {
  auto: 'Fix',
  guarded: 'Fix, with care',
  guided: 'Steps',
  answer: 'Answer',
  question: 'Answer',
};
/** What it would take, in a sentence. */
const waySentences: Readonly<Record<ControlView['fix'], string>> = {
  auto: 'Castellan can set it; nobody will notice.',
  guarded: 'Castellan can set it after you have checked a few things.',
  guided: 'There are steps for you, and a button that reads again.',
  answer: 'The facts are read; the rest only a person can say.',
  question: 'Nobody can read this from a computer: answer it.',
};

/** A control that is guarded and cannot be set from here has steps for the time being. */
const wayOf = ({ fix, settable }: Pick<ControlView, 'fix' | 'settable'>): ControlView['fix'] => (fix === 'guarded' && !settable ? 'guided' : fix);
export const wayWord = (control: Pick<ControlView, 'fix' | 'settable'>): string => wayWords[wayOf(control)];
export const waySentence = (control: Pick<ControlView, 'fix' | 'settable'>): string => waySentences[wayOf(control)];
