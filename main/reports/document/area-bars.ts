import type { Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { capital } from '../../words/capital.ts';
import { countsOf } from '../../words/findings/counts-of.ts';
import { verdictWords, waivedWord } from '../../words/findings/verdict-words.ts';

/** The picture of the summary, and the same numbers as a table. */
export function areaBars({ record, byArea }: Indexed): readonly Block[] {
  const rows = record.areas
    .map((area) => ({ area, counts: countsOf(byArea.get(area.id) ?? []) }))
    .filter(({ area }) => byArea.has(area.id))
    .map(({ area, counts }) => ({ label: area.title, counts: [counts.notMet, counts.pending, counts.unknown, counts.manual, counts.waived, counts.met] }));
  const worst = [...rows].sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0))[0];
  const parts = [
    { title: verdictWords.notMet, look: 'bad' },
    { title: verdictWords.pending, look: 'waiting' },
    { title: verdictWords.unknown, look: 'unknown' },
    { title: verdictWords.manual, look: 'person' },
    { title: waivedWord, look: 'accepted' },
    { title: verdictWords.met, look: 'good' },
  ] as const;
  const most = worst && (worst.counts[0] ?? 0) > 0 ? ` Most to fix: ${worst.label}, ${String(worst.counts[0])}.` : '';
  return [
    {
      is: 'bars',
      caption: 'Findings by area',
      alternative: `One bar for each of ${String(rows.length)} areas, divided by verdict.${most} The table “Findings by area, in numbers” contains the same numbers.`,
      parts,
      rows,
    },
  ];
}

/** The table behind the picture: it stands with the findings, so that the summary stays one page. */
export function areaNumbers(report: Indexed): Block {
  const [bars] = areaBars(report);
  const { parts, rows } = bars?.is === 'bars' ? bars : { parts: [], rows: [] };
  return {
    is: 'table',
    caption: 'Findings by area, in numbers',
    columns: [{ title: 'Area', share: 34 }, ...parts.map(({ title }) => ({ title: capital(title), share: 11 }))],
    rows: rows.map(({ label, counts }) => [label, ...counts.map(String)]),
  };
}
