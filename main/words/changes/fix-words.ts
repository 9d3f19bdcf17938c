import type { ControlView } from '../../contract/control-view.ts';

type Fix = ControlView['fix'];
type Settable = Pick<ControlView, 'fix' | 'settable'>;

/** What a fix takes, in a word or two. */
export const fixWords: Readonly<Record<Fix, string>> = {
  auto: 'Automatic',
  guarded: 'Automatic, check first',
  guided: 'Manual steps',
  answer: 'Needs your answer',
  question: 'Needs your answer',
};
const fixSentences: Readonly<Record<Fix, string>> = {
  auto: 'Castellan sets it. Users and VMs are not affected.',
  guarded: 'Castellan sets it after you confirm the checks.',
  guided: 'Follow the steps, then read the finding again.',
  answer: 'Castellan reads the facts. You answer the question.',
  question: 'Castellan cannot read this. You answer the question.',
};

/** A guarded control that Castellan cannot set has manual steps. */
const effective = ({ fix, settable }: Settable): Fix => (fix === 'guarded' && !settable ? 'guided' : fix);
export const fixWord = (control: Settable): string => fixWords[effective(control)];
export const fixSentence = (control: Settable): string => fixSentences[effective(control)];
