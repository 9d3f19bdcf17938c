import type { Comparison } from '../../contract/record/comparison.ts';
import type { FindingRow } from '../../contract/finding-row.ts';
import type { Block } from './report-document.ts';
import { counted } from '../../words/counted.ts';
import { timeWords } from '../../words/utc-times.ts';
import { verdictWords, waivedWord } from '../../words/findings/verdict-words.ts';

const isWords = { new: 'new', gone: 'gone', changed: 'changed' } as const;

/** Two records side by side: what is new, gone and changed, and whether it was ours. */
export function compared({ from, to, remarks, changes }: Comparison): readonly Block[] {
  const ours = changes.filter((change) => change.mover.is === 'ours').length;
  return [
    { is: 'heading', level: 1, text: 'Compared with an earlier record' },
    {
      is: 'paragraph',
      text: `From ${timeWords(from)} to ${timeWords(to)}: ${counted(changes.length, 'difference', 'differences')}, of which ${ours.toLocaleString('en')} come from changes by Castellan in the journal.`,
    },
    ...remarks.map((text) => ({ is: 'paragraph' as const, look: 'warning' as const, text })),
    ...(changes.length === 0
      ? []
      : [
          {
            is: 'table' as const,
            caption: 'Differences',
            columns: [
              { title: 'Control', share: 10, exact: true as const },
              { title: 'Target', share: 18 },
              { title: 'Difference', share: 12 },
              { title: 'Before', share: 21 },
              { title: 'Now', share: 21 },
              { title: 'Changed by', share: 18 },
            ],
            rows: changes.map((change) => [
              (change.after ?? change.before)?.control ?? '',
              (change.after ?? change.before)?.label ?? '',
              isWords[change.is],
              state(change.before, change.shownBefore),
              state(change.after, change.shownAfter),
              change.mover.is === 'ours' ? `${change.mover.by}, run ${change.mover.run}` : 'not by Castellan',
            ]),
          },
        ]),
  ];
}

const state = (row: FindingRow | undefined, shown: string): string =>
  row === undefined ? 'did not exist' : [row.waived ? waivedWord : verdictWords[row.verdict], ...(shown === '' ? [] : [shown])].join('. ');
