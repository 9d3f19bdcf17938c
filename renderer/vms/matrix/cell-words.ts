import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { counted } from '../../../main/words/counted.ts';
import { severityWords } from '../../../main/words/findings/severity-words.ts';
import { verdictWords, waivedWord } from '../../../main/words/findings/verdict-words.ts';
import { gravestOf } from '../list/vm-lines.ts';

export const emptyCellWords = 'no finding';

/** What a cell of the matrix says aloud: the verdict that needs most, how many findings, whether it is in the plan. */
export function cellWords(rows: readonly FindingRow[], inPlan: boolean): string {
  const worst = gravestOf(rows);
  if (!worst) return emptyCellWords;
  const word = worst.waived
    ? waivedWord
    : worst.verdict === 'notMet'
      ? `${verdictWords.notMet}, ${severityWords[worst.severity]}`
      : verdictWords[worst.verdict];
  return [word, ...(rows.length > 1 ? [counted(rows.length, 'finding', 'findings')] : []), ...(inPlan ? ['in the plan'] : [])].join(', ');
}
