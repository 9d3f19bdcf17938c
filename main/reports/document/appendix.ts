import type { Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { severityWords } from '../../words/findings/severity-words.ts';

/** Every control that was judged, with why, and where the demand comes from. */
export function appendix({ record }: Indexed): readonly Block[] {
  const titles = [...new Map(record.controls.flatMap((control) => control.sources.map((source) => [source.title, source.url]))).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const numberOf = new Map(titles.map(([title], index) => [title, String(index + 1)]));
  return [
    { is: 'heading', level: 1, text: 'Appendix: all controls with their sources' },
    {
      is: 'table',
      caption: 'Controls',
      columns: [
        { title: 'Control', share: 10, exact: true },
        { title: 'Desired state', share: 26 },
        { title: 'Severity', share: 10 },
        { title: 'Why', share: 36 },
        { title: 'Serves', share: 9 },
        { title: 'Sources', share: 9 },
      ],
      rows: record.controls.map((control) => [
        control.id,
        control.title,
        severityWords[control.severity],
        control.why,
        control.serves.join(', '),
        control.sources.map((source) => numberOf.get(source.title) ?? '').join(', '),
      ]),
    },
    {
      is: 'table',
      caption: 'Sources',
      columns: [
        { title: 'Number', share: 10 },
        { title: 'Title', share: 45 },
        { title: 'Address', share: 45, exact: true },
      ],
      rows: titles.map(([title, url], index) => [String(index + 1), title, url]),
    },
    {
      is: 'paragraph',
      look: 'quiet',
      text: 'S01 to S40 are the demands of the checklist “Ensuring virtual machine security” (Ruest and Ruest) that a control serves.',
    },
  ];
}
