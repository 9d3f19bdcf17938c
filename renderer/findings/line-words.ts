import { counted } from '../../main/words/counted.ts';
import { severityWords } from '../../main/words/findings/severity-words.ts';
import { verdictWords, waivedWord } from '../../main/words/findings/verdict-words.ts';
import type { ListLine } from './list-lines.ts';

export interface LineWords {
  /** The verdict in words; the severity where something is to fix. */
  readonly state: string;
  readonly title: string;
  /** The target, the reason, or how many findings the group has. */
  readonly aside: string;
  /** `, in the plan`; empty for what cannot be chosen. */
  readonly choice: string;
}
const choices = { all: ', in the plan', some: ', partly in the plan', none: ', not in the plan' } as const;

/** The words of a line, which together are the sentence that a screen reader speaks. `chosen`: undefined for what cannot be chosen. */
export function lineWords(line: ListLine, chosen: 'all' | 'some' | 'none' | undefined): LineWords {
  const { group } = line;
  const row = line.is === 'row' ? line.row : line.single;
  const groupAside =
    group.verdict === 'notMet' ? `and ${(group.rows.length - 1).toLocaleString('en')} more` : counted(group.rows.length, 'finding', 'findings');
  const verdict = group.verdict === 'notMet' ? `${verdictWords.notMet}, ${severityWords[row?.severity ?? group.severity]}` : verdictWords[group.verdict];
  return {
    state: group.waived ? waivedWord : verdict,
    title: row?.title ?? group.rows[0]?.title ?? group.control.title,
    aside: row ? (row.kind === 'host' ? row.because : row.label) : groupAside,
    choice: chosen === undefined ? '' : choices[chosen],
  };
}
