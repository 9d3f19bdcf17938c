import type { SegregationMap } from '../../contract/segregation-map.ts';
import { layOutMap } from '../../drawing/lay-out-map.ts';
import type { MapPicture } from '../../drawing/map-picture.ts';
import { mapRows, targetsText } from '../../drawing/map-rows.ts';
import { connectionsCaption, mapAlternative, mapCountWords, mapKindWords, type MapReach } from '../../drawing/map-words.ts';
import { capital } from '../../words/capital.ts';
import { severityWords } from '../../words/findings/severity-words.ts';
import { verdictWords } from '../../words/findings/verdict-words.ts';
import type { Block, PrintedPicture } from './report-document.ts';

const legend =
  'In the picture on the next page, a number refers to the table of findings. A thick line is a connection with a finding, a dashed line could not be read, a dotted frame is a group of VMs that can be reached from the internet. The letter before a VM is the most severe of its findings to fix: C critical, H high, M medium, L low, F for information.';

/** Who and what can reach the VMs: the numbers in words, all connections as a table, and both as a picture. */
export function segregationMap(map: SegregationMap | undefined, reach: MapReach): readonly Block[] {
  if (!map) return [];
  return [
    { is: 'heading', level: 1, text: 'Segregation map' },
    { is: 'paragraph', text: mapCountWords(map, reach) },
    ...(map.unread.length === 0 ? [] : [{ is: 'list', items: map.unread, numbered: false } as const]),
    ...(map.marks.length === 0 ? [] : [marksTable(map)]),
    connectionsTable(map),
    { is: 'paragraph', look: 'quiet', text: legend },
    { is: 'map', caption: 'Segregation map', alternative: mapAlternative(map), picture: printed(layOutMap(map)) },
  ];
}

const printed = ({ boxes, ...picture }: MapPicture): PrintedPicture => ({ ...picture, boxes: boxes.map(({ label: _label, note: _note, ...box }) => box) });

const marksTable = ({ marks }: SegregationMap): Block => ({
  is: 'table',
  caption: 'Findings on connections',
  columns: [
    { title: 'No.', share: 6 },
    { title: 'Finding', share: 56 },
    { title: 'Control', share: 12, exact: true },
    { title: 'Verdict', share: 16 },
    { title: 'Severity', share: 12 },
  ],
  rows: marks.map(({ number, title, control, verdict, severity }) => {
    const words = capital(severityWords[severity]);
    return [String(number), title, control, verdictWords[verdict], verdict === 'notMet' ? { text: words, sign: severity } : words];
  }),
});

const connectionsTable = (map: SegregationMap): Block => ({
  is: 'table',
  caption: connectionsCaption,
  columns: [
    { title: 'From', share: 20 },
    { title: 'To', share: 32 },
    { title: 'Kind', share: 15 },
    { title: 'Details', share: 21 },
    { title: 'Findings', share: 14 },
  ],
  rows: mapRows(map).map(({ from, to, kind, note, marks, unread }) => [
    from,
    targetsText(to, 'VMs'),
    mapKindWords[kind],
    note,
    [...(marks.length === 0 ? [] : [marks.join(', ')]), ...(unread === undefined ? [] : [`${verdictWords.unknown}: ${unread}`])].join('; ') || 'None',
  ]),
});
