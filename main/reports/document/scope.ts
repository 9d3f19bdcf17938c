import type { EvidenceRecord } from '../../contract/record/record.ts';
import { describedPair } from './cover.ts';
import { readBetween, type Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { counted } from '../../words/counted.ts';
import { grouped } from '../../words/grouped.ts';
import { shortTime, timeWords } from '../../words/utc-times.ts';

/** Which machine, by whom, with which rights and versions, and how much of what there is. */
export function scope(report: Indexed): readonly Block[] {
  const { record } = report;
  return [
    { is: 'heading', level: 1, text: 'Scope' },
    { is: 'paragraph', text: reach(report) },
    { is: 'list', numbered: false, items: [...exclusions(record), footprints(record)] },
    { is: 'heading', level: 2, text: 'The machine' },
    {
      is: 'pairs',
      caption: 'Identity of the machine',
      pairs: [...record.machine.map(describedPair), { label: 'Machine id in the records', value: record.host.machineId, exact: true }],
    },
    { is: 'heading', level: 2, text: 'Who read it' },
    {
      is: 'pairs',
      caption: 'Person, rights and way',
      pairs: [...record.session.map(describedPair), { label: 'Person who wrote the report', value: record.writtenBy }],
    },
    { is: 'heading', level: 2, text: 'With what' },
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
    { is: 'heading', level: 2, text: 'What was read, and when' },
    readings(record),
  ];
}

function reach({ record, byControl }: Indexed): string {
  const whole = record.readings.filter((reading) => reading.complete).length;
  const notAsked = record.readings.filter((reading) => reading.at === '').length;
  const between = readBetween(record);
  return `${counted(byControl.size, 'control', 'controls')} of ${record.controlsInCatalogue.toLocaleString('en')} were judged. ${whole.toLocaleString('en')} of ${counted(record.readings.length, 'subject', 'subjects')} were read whole${between ? `, between ${timeWords(between.from)} and ${timeWords(between.to)}` : ''}${notAsked > 0 ? `; ${counted(notAsked, 'subject was', 'subjects were')} not asked for, because the scan was cancelled` : ''}. What could not be read counts as unknown, never as in order.`;
}

function exclusions(record: EvidenceRecord): readonly string[] {
  const left = record.controlsInCatalogue - record.controls.length;
  const partly = record.readings.filter((reading) => !reading.complete);
  return [
    left === 0
      ? 'No control of the catalogue was left out.'
      : `${counted(left, 'control was', 'controls were')} left out on purpose: areas that were not chosen for this report.`,
    ...(partly.length === 0
      ? []
      : [`Not asked, or not read whole: ${partly.map((reading) => reading.title).join('; ')}. The reasons stand in the table of readings.`]),
    ...(record.scan.partial ? ['The scan was cancelled before its end.'] : []),
    'The systems inside the virtual machines were not entered: what is said of them is what Hyper-V and their integration services report.',
  ];
}

/** What reading leaves behind, by what was read; a recording has nothing to leave it on. */
function footprints({ host, readings }: EvidenceRecord): string {
  if (host.kind === 'practice') return 'No computer was read, so nothing was left on one: the facts are a recording.';
  const read = new Set(readings.filter((reading) => reading.trouble === undefined || reading.rows > 0).map((reading) => reading.resource));
  const traces = [
    ...(['accountPolicy', 'userRight'].some((name) => read.has(name))
      ? ['a temporary export of secedit, deleted again, and lines in %windir%\\security\\logs\\scesrv.log']
      : []),
    ...(read.has('auditSubcategory') ? ['a temporary export of auditpol, deleted again'] : []),
    ...(read.has('optionalFeature') ? ['lines in %windir%\\Logs\\DISM\\dism.log'] : []),
    ...(read.has('folder') ? ['an access to each folder whose access list was read, recorded where that is audited'] : []),
    'the start and the end of each PowerShell process in the log “Windows PowerShell”; where script block logging is on, events 4104 with the text of the scripts',
    'temporary files that PowerShell makes at its start and deletes again',
  ];
  return `Reading changed no setting. It leaves these traces on the host: ${traces.join('; ')}.`;
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
      { title: 'Whole', share: 8 },
      { title: 'How', share: 42, exact: true },
    ],
    rows: record.readings.map((reading) => [
      reading.title,
      shortTime(reading.at),
      String(reading.rows),
      reading.complete ? 'yes' : 'no',
      reading.trouble === undefined ? reading.native : `${reading.native}. Not whole: ${reading.trouble}`,
    ]),
  };
}
