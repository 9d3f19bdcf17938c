import type { ReportDocument } from '../../../../main/reports/document/report-document.ts';

/** Every kind of block once. */
export const rich: ReportDocument = {
  title: 'Hardening report of HV01',
  language: 'en',
  date: '2026-11-24T08:00:00.000Z',
  paper: 'a4',
  classification: 'Confidential',
  marks: ['Practice host: recorded facts, no computer'],
  cover: { subject: 'HV01', pairs: [{ label: 'Windows', value: 'Server 2022' }], notes: ['A note.'] },
  blocks: [
    { is: 'heading', level: 1, text: 'Summary' },
    { is: 'paragraph', look: 'strong', text: 'Everything is as it is.' },
    {
      is: 'bars',
      caption: 'Findings by area',
      alternative: 'Two bars: one area with three to fix, one without.',
      parts: [
        { title: 'to fix', look: 'bad' },
        { title: 'in order', look: 'good' },
      ],
      rows: [
        { label: 'An area', counts: [3, 1] },
        { label: 'Another', counts: [0, 2] },
      ],
    },
    { is: 'pageBreak' },
    { is: 'contents', title: 'Contents' },
    { is: 'heading', level: 1, text: 'Findings' },
    { is: 'paragraph', look: 'warning', text: 'Mind this.' },
    { is: 'heading', level: 2, text: 'An area' },
    { is: 'heading', level: 3, text: 'HV-D-02 A control' },
    { is: 'list', numbered: true, items: ['one', 'two'] },
    {
      is: 'table',
      caption: 'Targets',
      columns: [
        { title: 'Target', share: 1 },
        { title: 'Value', share: 2, exact: true },
      ],
      rows: [
        ['first target', 'On'],
        ['second target', 'Off'],
      ],
    },
    { is: 'heading', level: 2, text: 'Apart', apart: true, anchor: 'steps W01-01' },
    { is: 'paragraph', look: 'exact', keep: true, text: 'd9e0eb0a · D:\\VMs' },
    {
      is: 'beside',
      parts: [
        { title: 'What was changed', items: ['a change', 'another'] },
        { title: 'On hold', items: ['a reason'] },
      ],
    },
    {
      is: 'table',
      caption: 'Cells of every form',
      columns: [
        { title: 'Severity', share: 1 },
        { title: 'Lines', share: 1, exact: true },
        { title: 'Page', share: 1 },
      ],
      rows: (['critical', 'high', 'medium', 'low', 'info', 'held', 'unknown', 'ask', 'pending', 'accepted', 'fixed'] as const).map((sign) => [
        { text: `sign ${sign}`, sign },
        { lines: ['Before: Off', 'After: On'] },
        { text: 'Manual steps', pageOf: sign === 'low' ? 'nowhere' : 'steps W01-01' },
      ]),
    },
    { is: 'signatureLines', roles: ['Prepared by', 'Date'] },
    { is: 'pairs', caption: 'Pairs', pairs: [{ label: 'Code', value: '0123 4567', exact: true }] },
    {
      is: 'map',
      caption: 'A map',
      alternative: 'Two boxes with a line between them.',
      picture: {
        width: 300,
        height: 100,
        headings: [{ text: 'Column', x: 10, y: 12 }],
        boxes: [
          {
            id: 'a',
            kind: 'host',
            x: 10,
            y: 20,
            width: 80,
            height: 60,
            shownLabel: 'HV01',
            shownNote: 'Server',
            labelRoom: 5,
            noteRoom: 6,
            fromInternet: false,
          },
          {
            id: 'b',
            kind: 'part',
            x: 200,
            y: 20,
            width: 80,
            height: 26,
            shownLabel: 'WEB01',
            shownNote: '',
            labelRoom: 5,
            noteRoom: 0,
            severity: 'high',
            fromInternet: true,
          },
        ],
        lines: [
          {
            id: 'l',
            from: 'a',
            to: 'b',
            marks: [1],
            unread: true,
            start: { x: 90, y: 40 },
            segments: [
              { is: 'line', to: { x: 120, y: 40 } },
              { is: 'curve', first: { x: 150, y: 40 }, second: { x: 150, y: 33 }, to: { x: 200, y: 33 } },
            ],
          },
        ],
        pills: [{ marks: [1], text: '1', x: 100, y: 30, width: 33, height: 20 }],
      },
    },
    { is: 'signatures', caption: 'Sign-off', roles: ['Carried out by'] },
  ],
};

/** Texts that mean something to a typesetter, in every place where a text of a host can stand. */
const words = [
  '#read("/etc/passwd") *b* _i_ #panic()',
  '$x^2$ <label> @ref [link]',
  'back\\slash `code` ~ -- ...',
  '"straight" ‘curly’ “both”',
  '// comment /* and */ = heading',
];
export const hostile: ReportDocument = {
  ...rich,
  title: words[0] ?? '',
  classification: words[1] ?? '',
  marks: [words[2] ?? ''],
  cover: { subject: words[3] ?? '', pairs: words.map((word) => ({ label: word, value: word })), notes: words },
  blocks: [
    { is: 'contents', title: words[0] ?? '' },
    ...words.map((text) => ({ is: 'heading' as const, level: 2 as const, text })),
    { is: 'list', numbered: false, items: words },
    { is: 'table', caption: words[4] ?? '', columns: words.map((title) => ({ title, share: 1 })), rows: [words, words] },
    { is: 'pairs', caption: 'p', pairs: words.map((word) => ({ label: word, value: word, exact: true as const })) },
  ],
};
