import type { Verdict } from '../../main/contract/verdict.ts';
import { verdictOrder } from '../../main/words/findings/verdict-words.ts';

/** What is counted on a screen: the verdicts, and accepted risks apart from them. */
export type Shown = Verdict | 'waived';
export const shownVerdicts: readonly Shown[] = [...verdictOrder, 'waived'];
