import type { EvidenceRecord } from '../../contract/record/record.ts';
import type { Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { keyText } from '../../words/key-text.ts';
import { counted } from '../../words/counted.ts';
import { dayWords, shortTime } from '../../words/utc-times.ts';

/** What users have entered: values, answers, accepted risks. A statement is never shown as a reading. */
export function statements(report: Indexed): readonly Block[] {
  return [
    { is: 'heading', level: 1, text: 'Statements' },
    { is: 'paragraph', text: 'This section contains statements by persons. Castellan did not read them from the host.' },
    { is: 'heading', level: 2, text: 'Values of the organization' },
    values(report.record),
    { is: 'heading', level: 2, text: 'Answers' },
    ...answers(report),
    { is: 'heading', level: 2, text: 'Accepted risks' },
    ...waivers(report),
  ];
}

const fromWords = {
  given: 'given by the organization',
  default: 'default',
  notKnown: 'answered “I do not know”',
  nobody: 'not answered',
} as const;

const values = ({ values: given }: EvidenceRecord): Block => ({
  is: 'table',
  caption: 'Values used for the findings',
  columns: [
    { title: 'Question', share: 50 },
    { title: 'Value', share: 25, exact: true },
    { title: 'Source', share: 25 },
  ],
  rows: given.map((value) => [value.question, value.shown === '' ? 'none' : value.shown, fromWords[value.from]]),
});

/** The target’s name as the findings have it; a statement can outlive its target. */
function targetNames({ byControl }: Indexed): (control: string, key: Readonly<Record<string, string>> | undefined) => string {
  return (control, key) => {
    if (key === undefined) return 'all targets';
    const text = keyText(key);
    return byControl.get(control)?.find((finding) => keyText(finding.target.key) === text)?.target.label ?? 'a target that no longer exists';
  };
}

const saysWords = { yes: 'yes', no: 'no', doNotKnow: 'does not know' } as const;

function answers(report: Indexed): readonly Block[] {
  const named = targetNames(report);
  const { answers: given, writtenAt } = report.record;
  const shown = given.filter((answer) => report.controls.has(answer.control));
  if (shown.length === 0) return [{ is: 'paragraph', text: 'There are no answers.' }];
  return [
    {
      is: 'table',
      caption: counted(shown.length, 'answer', 'answers'),
      columns: [
        { title: 'Control', share: 10, exact: true },
        { title: 'Question', share: 27 },
        { title: 'Target', share: 13 },
        { title: 'Answer', share: 9 },
        { title: 'By, at', share: 17 },
        { title: 'Evidence', share: 24 },
      ],
      rows: shown.map((answer) => [
        answer.control,
        report.controls.get(answer.control)?.question?.question ?? '',
        named(answer.control, answer.target),
        saysWords[answer.says],
        `${answer.by}, ${shortTime(answer.at)}; ${until(answer.validUntil, writtenAt)}`,
        answer.evidence,
      ]),
    },
  ];
}

function waivers(report: Indexed): readonly Block[] {
  const named = targetNames(report);
  const { waivers: given, writtenAt } = report.record;
  const shown = given.filter((waiver) => report.controls.has(waiver.control));
  if (shown.length === 0) return [{ is: 'paragraph', text: 'There are no accepted risks.' }];
  return [
    {
      is: 'table',
      caption: counted(shown.length, 'accepted risk', 'accepted risks'),
      columns: [
        { title: 'Control', share: 10, exact: true },
        { title: 'Accepted finding', share: 25 },
        { title: 'Target', share: 15 },
        { title: 'Reason', share: 25 },
        { title: 'Approved by, until', share: 25 },
      ],
      rows: shown.map((waiver) => [
        waiver.control,
        `Not met: ${report.controls.get(waiver.control)?.title ?? ''}`,
        named(waiver.control, waiver.target),
        waiver.reason,
        `${waiver.approver}; ${until(waiver.expires, writtenAt)}`,
      ]),
    },
  ];
}

const until = (end: string, now: string): string => (Date.parse(end) <= Date.parse(now) ? `expired on ${dayWords(end)}` : `valid until ${dayWords(end)}`);
