import type { EvidenceRecord } from '../../contract/record/record.ts';
import { scoreOf, type ScoredFindings } from '../score.ts';
import type { Block } from './report-document.ts';
import { timeWords } from '../../words/utc-times.ts';
import { verdictWords } from '../../words/verdict-words.ts';

const columns: readonly (readonly [Exclude<keyof ScoredFindings, 'percent'>, string])[] = [
  ['met', verdictWords.met],
  ['notMet', verdictWords.notMet],
  ['accepted', 'Of these accepted'],
  ['pending', verdictWords.pending],
  ['unknown', verdictWords.unknown],
  ['manual', verdictWords.manual],
  ['notThere', 'No such target'],
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
      columns: [{ title: 'Time', share: 26 }, ...columns.map(([, title]) => ({ title, share: 9 })), { title: 'OK, in %', share: 9 }],
      rows: [row(`Before: ${timeWords(record.before.finishedAt)}`, score.before), row('Now', score.after)],
    },
  ];
}
