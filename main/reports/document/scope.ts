import type { EvidenceRecord } from '../../contract/record/record.ts';
import { describedPair } from './cover.ts';
import { readBetween, type Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { counted } from '../../words/counted.ts';
import { grouped } from '../../words/grouped.ts';
import { noScanTraces, scanTraces } from '../../words/scan-traces.ts';
import { shortTime, timeWords } from '../../words/utc-times.ts';

/** The host, the account with its rights, the versions, and how much of the total was read. */
export function scope(report: Indexed): readonly Block[] {
  const { record } = report;
  return [
    { is: 'heading', level: 1, text: 'Scope' },
    { is: 'paragraph', text: reach(report) },
    { is: 'list', numbered: false, items: [...exclusions(record), footprints(record)] },
    { is: 'heading', level: 2, text: 'Host' },
    {
      is: 'pairs',
      caption: 'Identity of the host',
      pairs: [...record.machine.map(describedPair), { label: 'Host ID in the records', value: record.host.machineId, exact: true }],
    },
    { is: 'heading', level: 2, text: 'Session' },
    {
      is: 'pairs',
      caption: 'Account, rights and connection',
      pairs: [...record.session.map(describedPair), { label: 'Report created by', value: record.writtenBy }],
    },
    { is: 'heading', level: 2, text: 'Versions' },
    {
      is: 'pairs',
      caption: 'Versions',
      pairs: [
        { label: record.tool.name, value: record.tool.version },
        { label: 'Catalogue of controls (SHA-256)', value: grouped(record.tool.catalogue), exact: true },
        { label: 'PowerShell scripts (SHA-256 of their list)', value: grouped(record.tool.scripts), exact: true },
        ...benchmarks(record).map((title) => ({ label: 'Source', value: title })),
      ],
    },
    { is: 'heading', level: 2, text: 'Facts read, with time' },
    readings(record),
  ];
}

function reach({ record, byControl }: Indexed): string {
  const whole = record.readings.filter((reading) => reading.complete).length;
  const notAsked = record.readings.filter((reading) => reading.at === '').length;
  const between = readBetween(record);
  return `${counted(byControl.size, 'control', 'controls')} of ${record.controlsInCatalogue.toLocaleString('en')} were checked. ${whole.toLocaleString('en')} of ${counted(record.readings.length, 'subject', 'subjects')} were read completely${between ? `, between ${timeWords(between.from)} and ${timeWords(between.to)}` : ''}${notAsked > 0 ? `; ${counted(notAsked, 'subject was', 'subjects were')} not read, because the scan was cancelled` : ''}. A fact that could not be read is never reported as OK.`;
}

function exclusions(record: EvidenceRecord): readonly string[] {
  const left = record.controlsInCatalogue - record.controls.length;
  const partly = record.readings.filter((reading) => !reading.complete);
  return [
    left === 0
      ? 'No control of the catalogue was left out.'
      : `${counted(left, 'control was', 'controls were')} left out, because their areas were not selected for this report.`,
    ...(partly.length === 0
      ? []
      : [`Not read, or read in part: ${partly.map((reading) => reading.title).join('; ')}. The table of readings gives the reasons.`]),
    ...(record.scan.partial ? ['The scan was cancelled before its end.'] : []),
    'Castellan did not sign in to the virtual machines (VMs). Facts about a guest come from Hyper-V and the integration services.',
  ];
}

/** What reading leaves behind, by what was read; a recording has nothing to leave it on. */
function footprints({ host, readings }: EvidenceRecord): string {
  if (host.kind === 'practice') return noScanTraces;
  const read = new Set(readings.filter((reading) => reading.problem === undefined || reading.rows > 0).map((reading) => reading.resource));
  return `Reading changed no setting. It left these traces on the host: ${scanTraces((resource) => read.has(resource)).join('; ')}.`;
}

const benchmarks = ({ controls }: EvidenceRecord): readonly string[] =>
  [...new Set(controls.flatMap((control) => control.sources.map((source) => source.title)))].sort();

function readings(record: EvidenceRecord): Block {
  return {
    is: 'table',
    caption: 'Readings (times in UTC)',
    columns: [
      { title: 'Subject', share: 26 },
      { title: 'Read at', share: 17 },
      { title: 'Rows', share: 7 },
      { title: 'Complete', share: 11 },
      { title: 'How', share: 39, exact: true },
    ],
    rows: record.readings.map((reading) => [
      reading.title,
      shortTime(reading.at),
      String(reading.rows),
      reading.complete ? 'yes' : 'no',
      reading.problem === undefined ? reading.native : `${reading.native}. Read in part: ${reading.problem}`,
    ]),
  };
}
