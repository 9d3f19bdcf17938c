import type { EvidenceRecord } from '../../contract/record/record.ts';
import { scoreOf, type Standing } from '../score.ts';
import type { Block } from './report-document.ts';
import { timeWords } from '../../words/utc-times.ts';

const columns: readonly (readonly [Exclude<keyof Standing, 'percent'>, string])[] = [
  ['met', 'In order'],
  ['notMet', 'To fix'],
  ['accepted', 'of these accepted'],
  ['pending', 'Waits for a restart'],
  ['unknown', 'Not read'],
  ['manual', 'For a person'],
  ['notThere', 'Not there'],
];

/** The same things then and now. */
export function beforeAndAfter(record: EvidenceRecord): readonly Block[] {
  const score = scoreOf(record);
  if (!score || !record.before) return [{ is: 'paragraph', look: 'quiet', text: 'No earlier scan is kept that this one could be measured against.' }];
  const row = (time: string, standing: Standing): string[] => [time, ...columns.map(([name]) => String(standing[name])), `${String(standing.percent)} %`];
  return [
    {
      is: 'table',
      caption: `Before and after, over the same ${score.of.toLocaleString('en')} pairs of control and target; percentages are rounded down`,
      columns: [{ title: 'Time', share: 26 }, ...columns.map(([, title]) => ({ title, share: 9 })), { title: 'In order', share: 9 }],
      rows: [row(`Before: ${timeWords(record.before.finishedAt)}`, score.before), row('Now', score.after)],
    },
  ];
}
