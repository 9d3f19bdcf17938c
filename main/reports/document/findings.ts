import type { Finding } from '../../contract/finding.ts';
import { ownerWords } from '../../words/changes/owner-words.ts';
import { severityRank } from '../../contract/severity.ts';
import type { RecordedControl } from '../../contract/record/record.ts';
import { areaBars, areaNumbers } from './area-bars.ts';
import { beforeAndAfter } from './before-and-after.ts';
import type { Indexed } from './counting.ts';
import { groupBy } from '../../words/group-by.ts';
import type { Block } from './report-document.ts';
import { countsOf } from '../../words/findings/counts-of.ts';
import { counted } from '../../words/counted.ts';
import { fixWords } from '../../words/changes/fix-words.ts';
import { severityWords } from '../../words/findings/severity-words.ts';
import { shortTime } from '../../words/utc-times.ts';
import { verdictWords, waivedWord } from '../../words/findings/verdict-words.ts';

/** Every finding: by area, by control, and in it target by target. */
export function findings(report: Indexed): readonly Block[] {
  const areas = report.record.areas.filter((area) => report.byArea.has(area.id));
  return [
    { is: 'heading', level: 1, text: 'Findings' },
    {
      is: 'paragraph',
      text: 'Each area starts with a table of its controls. Each control then lists every target. Times are in UTC.',
    },
    ...beforeAndAfter(report.record),
    ...areaBars(report),
    areaNumbers(report),
    ...areas.flatMap((area) => [
      { is: 'heading' as const, level: 2 as const, text: area.title },
      { is: 'paragraph' as const, look: 'quiet' as const, keep: true as const, text: area.question },
      ...inArea(report, area.id),
    ]),
  ];
}

/** Each with its share of the width: the longest word of its title fits in. */
const verdictShares = { notMet: 10, pending: 10, unknown: 8, manual: 9, met: 6, notApplicable: 12 } as const;
const columnVerdicts = ['notMet', 'pending', 'unknown', 'manual', 'met', 'notApplicable'] as const;

function inArea({ record, byControl }: Indexed, area: string): readonly Block[] {
  const controls = record.controls.filter((control) => control.area === area && byControl.has(control.id));
  const of = (control: RecordedControl): readonly Finding[] => byControl.get(control.id) ?? [];
  return [
    {
      is: 'table',
      caption: 'Controls of this area, with their numbers of targets',
      columns: [
        { title: 'Control', share: 11, exact: true },
        { title: 'Desired state', share: 34 },
        ...columnVerdicts.map((verdict) => ({ title: verdictWords[verdict], share: verdictShares[verdict] })),
      ],
      rows: controls.map((control) => {
        const counts = countsOf(of(control));
        const toFix = counts.waived > 0 ? `${String(counts.notMet)} + ${String(counts.waived)} accepted` : String(counts.notMet);
        return [control.id, control.title, toFix, ...[counts.pending, counts.unknown, counts.manual, counts.met, counts.notApplicable].map(String)];
      }),
    },
    ...controls.flatMap((control) => controlBlocks(control, of(control))),
  ];
}

function controlBlocks(control: RecordedControl, all: readonly Finding[]): readonly Block[] {
  const notInOrder = all.filter((finding) => finding.verdict !== 'met' && finding.verdict !== 'notApplicable');
  const about = [severityWords[control.severity], control.depth, `checklist ${control.serves.join(', ')}`, fixWords[control.fix]];
  return [
    { is: 'heading', level: 3, text: `${control.id} ${control.title}` },
    { is: 'paragraph', look: 'quiet', keep: true, text: `${about.join(' · ')}${control.aka.length === 0 ? '' : ` · also known as ${control.aka.join(', ')}`}` },
    ...(notInOrder.length === 0 ? [] : [{ is: 'paragraph' as const, keep: true as const, text: control.why }]),
    ...(control.expects === '' ? [] : [{ is: 'paragraph' as const, keep: true as const, text: `Expected: ${control.expects}.` }]),
    ...(notInOrder.length === 0 ? [] : [openTable(control, notInOrder)]),
    ...inOrderTable(
      control,
      all.filter((finding) => finding.verdict === 'met'),
    ),
    ...notHereTable(
      control,
      all.filter((finding) => finding.verdict === 'notApplicable'),
    ),
  ];
}

const verdictOf = (finding: Finding): string =>
  finding.waived ? waivedWord : finding.verdict === 'notMet' ? `${verdictWords.notMet}, ${severityWords[finding.severity]}` : verdictWords[finding.verdict];

/** The values that a verdict rests on, each with who keeps it in place. */
export const valuesOf = (finding: Finding): string =>
  finding.evidence.map((each) => `${each.label}: ${each.shown}${each.owner ? `, configured by ${ownerWords(each.owner)}` : ''}`).join('; ');

const readAt = (finding: Finding): string => shortTime(finding.evidence.map((each) => each.at).sort()[0] ?? '');

function openTable(control: RecordedControl, findings: readonly Finding[]): Block {
  const inOrder = [...findings].sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
  return {
    is: 'table',
    caption: `${control.id}: ${counted(findings.length, 'target', 'targets')} not OK`,
    columns: [
      { title: 'Target', share: 21 },
      { title: 'Verdict', share: 11 },
      { title: 'Finding', share: 27 },
      { title: 'Values read', share: 30 },
      { title: 'Read at', share: 11 },
    ],
    rows: inOrder.map((finding) => [
      finding.target.label,
      verdictOf(finding),
      [finding.title, ...finding.because].map(ended).join(' '),
      valuesOf(finding),
      readAt(finding),
    ]),
  };
}
/** A sentence has an end; titles have none. */
const ended = (text: string): string => (/[.:?!]$/.test(text) ? text : `${text}.`);

/** Targets in order whose values are the same share one row: three hundred VMs take one line. */
function inOrderTable(control: RecordedControl, findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  const groups = [...groupBy(findings, (finding) => JSON.stringify([valuesOf(finding), finding.because])).values()];
  return [
    {
      is: 'table',
      caption: `${control.id}: ${counted(findings.length, 'target', 'targets')} OK`,
      columns: [
        { title: 'Targets', share: 46 },
        { title: 'Number', share: 10 },
        { title: 'Values read', share: 32 },
        { title: 'Read at', share: 12 },
      ],
      rows: groups.flatMap((group) => {
        const [first] = group;
        return first
          ? [[targetsOf(group), String(group.length), [valuesOf(first), ...first.because].filter((text) => text !== '').join(' '), readAt(first)]]
          : [];
      }),
    },
  ];
}

function notHereTable(control: RecordedControl, findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  return [
    {
      is: 'table',
      caption: `${control.id}: ${counted(findings.length, 'target', 'targets')} not applicable`,
      columns: [
        { title: 'Targets', share: 46 },
        { title: 'Number', share: 10 },
        { title: 'Reason', share: 44 },
      ],
      rows: [...groupBy(findings, (finding) => finding.because.join(' '))].map(([why, group]) => [targetsOf(group), String(group.length), why]),
    },
  ];
}
const targetsOf = (group: readonly Finding[]): string => group.map((finding) => finding.target.label).join(', ');
