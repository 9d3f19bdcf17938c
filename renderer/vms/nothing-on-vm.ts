import { countsOf } from '../../main/words/findings/counts-of.ts';
import { notKnownWords, nothingToFix, nothingToFixSentence } from '../../main/words/findings/nothing-to-fix.ts';
import type { VmLine } from './list/vm-lines.ts';

type Found = Pick<VmLine, 'rows' | 'unlisted'>;

/** What is said of a VM where no finding is to fix. */
export const nothingOnVm = ({ rows, unlisted }: Found): string => nothingToFix(rows.length, countsOf(rows).unknown, unlisted);

/** The same in sentences. */
export const nothingOnVmSentence = ({ rows, unlisted }: Found): string =>
  rows.length === 0 && unlisted === 0 ? 'No finding names this VM.' : nothingToFixSentence(countsOf(rows).unknown, 'on this VM', unlisted);

/** What may be to fix on a VM beside what was found. */
export const notKnownOnVm = ({ rows, unlisted }: Found): readonly string[] => notKnownWords(countsOf(rows).unknown, unlisted);
