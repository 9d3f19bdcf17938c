import type { Finding } from '../../../contract/finding.ts';
import { severityRank, type Severity } from '../../../contract/severity.ts';
import { groupBy } from '../../../words/group-by.ts';
import { severityWords } from '../../../words/findings/severity-words.ts';
import { shortTime } from '../../../words/utc-times.ts';
import { verdictWords, waivedWord } from '../../../words/findings/verdict-words.ts';
import type { Indexed } from '../counting.ts';
import type { ReportCell, Sign } from '../report-document.ts';
import { capital } from '../../../words/capital.ts';
import { wayOf } from '../way-of.ts';
import type { VmFindings } from './vm-findings.ts';

export type VmRow = readonly ReportCell[];
type Listed = VmFindings['findings'][number];

const signOf: Readonly<Record<Finding['verdict'], Sign>> = {
  notMet: 'info',
  pending: 'pending',
  unknown: 'unknown',
  manual: 'ask',
  met: 'fixed',
  notApplicable: 'info',
};
const stateRank = ({ finding, held }: Listed): number =>
  finding.waived ? 4 : finding.verdict === 'notMet' ? (held.length > 0 ? 1 : 0) : finding.verdict === 'pending' ? 3 : 2;

/** One row for each finding, the most severe first; findings of one control that read the same share one. */
export function openRows(report: Indexed, { findings }: VmFindings): readonly VmRow[] {
  const sorted = [...findings].sort(
    (a, b) =>
      severityRank(a.finding.severity) - severityRank(b.finding.severity) || stateRank(a) - stateRank(b) || (a.finding.control < b.finding.control ? -1 : 1),
  );
  return [
    ...groupBy(sorted, ({ finding, held }) =>
      JSON.stringify([finding.control, finding.title, finding.because, finding.verdict, finding.waived, held.length > 0]),
    ).values(),
  ].flatMap((group) => (group[0] ? [rowOf(report, group[0], group.length)] : []));
}

const severityText = (severity: Severity): string => capital(severityWords[severity]);

function rowOf(report: Indexed, { finding, held }: Listed, count: number): VmRow {
  const isOpen = finding.verdict === 'notMet';
  const state = finding.waived ? waivedWord : held.length > 0 ? 'On hold' : verdictWords[finding.verdict];
  const times = count === 1 ? '' : ` (${String(count)} targets)`;
  return [
    isOpen
      ? { text: severityText(finding.severity), sign: finding.waived ? 'accepted' : finding.severity }
      : { text: severityText(finding.severity), sign: signOf[finding.verdict] },
    `${finding.title}${times}`,
    isOpen && !finding.waived ? wayOf(report, finding, held) : finding.because.join(' '),
    state,
  ];
}

/** One row for each change in place, the oldest first. A change has no severity and is no verdict: whether its finding is OK now is in the findings. */
export const changedRows = ({ changed }: VmFindings): readonly VmRow[] =>
  changed.map(({ change, at }) => [
    { text: 'Changed', sign: 'fixed' },
    `${change.label}${change.target.kind === 'vm' ? '' : ` of ${change.target.label}`}`,
    { lines: [`Before: ${change.shownFrom}`, `After: ${change.shownTo}`] },
    { lines: ['In place', shortTime(at)] },
  ]);
