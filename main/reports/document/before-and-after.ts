import type { EvidenceRecord } from '../../contract/record/record.ts';
import { scoreOf, type ScoredFindings } from '../score.ts';
import type { Block } from './report-document.ts';
import { timeWords } from '../../words/utc-times.ts';
import { verdictWords } from '../../words/findings/verdict-words.ts';

/** Each with its title and its share of the width. */
const columns: readonly (readonly [Exclude<keyof ScoredFindings, 'percent'>, string, number])[] = [
  ['met', verdictWords.met, 9],
  ['notMet', verdictWords.notMet, 9],
  ['accepted', 'Of these accepted', 11],
  ['pending', verdictWords.pending, 10],
  ['unknown', verdictWords.unknown, 9],
  ['manual', verdictWords.manual, 9],
  ['notThere', 'No such target', 9],
];

/** The same things then and now. */
export function beforeAndAfter(record: EvidenceRecord): readonly Block[] {
  const score = scoreOf(record);
  if (!score || !record.before) return [{ is: 'paragraph', look: 'quiet', text: 'No earlier scan is available for a comparison.' }];
  const row = (time: string, standing: ScoredFindings): string[] => [time, ...columns.map(([name]) => String(standing[name])), `${String(standing.percent)} %`];
  return [
    {
      is: 'table',
      caption: `Before and after, for the same ${score.of.toLocaleString('en')} pairs of control and target; percentages are rounded down`,
      columns: [{ title: 'Time', share: 24 }, ...columns.map(([, title, share]) => ({ title, share })), { title: 'OK, in %', share: 9 }],
      rows: [row(`Before: ${timeWords(record.before.finishedAt)}`, score.before), row('Now', score.after)],
    },
  ];
}
