import type { Finding } from '../../../contract/finding.ts';
import { severityRank } from '../../../contract/severity.ts';
import { assignmentOf } from '../../assignment-of.ts';
import { groupBy } from '../../../words/group-by.ts';
import { holdWords } from '../../../words/changes/hold-words.ts';
import { severityWords } from '../../../words/findings/severity-words.ts';
import { dayWords } from '../../../words/utc-times.ts';
import { brief } from '../brief.ts';
import { openFindings, type Indexed } from '../counting.ts';
import type { Block, ReportCell } from '../report-document.ts';
import { capital } from '../../../words/capital.ts';
import { heldBy, onHoldAnchor, wayOf } from '../way-of.ts';
import { vmOwnerOf } from '../vm/vm-owner-of.ts';

const shownSteps = 5;
const titleLength = 72;
const nameLength = 18;

/** The first things to do, most severe first, each with who and until when. */
export function nextSteps(report: Indexed): readonly Block[] {
  const { record } = report;
  const groups = [...groupBy(openFindings(record.findings), ({ control, severity }) => `${severity} ${control}`).values()]
    .flatMap((group) => (group[0] ? [{ first: group[0], group }] : []))
    .sort(
      (a, b) =>
        severityRank(a.first.severity) - severityRank(b.first.severity) || b.group.length - a.group.length || (a.first.control < b.first.control ? -1 : 1),
    );
  if (groups.length === 0) return [];
  return [
    {
      is: 'table',
      caption: groups.length > shownSteps ? `Next steps: the first ${String(shownSteps)} of ${String(groups.length)}, see “Action list”` : 'Next steps',
      columns: [
        { title: 'No.', share: 6 },
        { title: 'Finding to fix', share: 41 },
        { title: 'Fix', share: 17 },
        { title: 'Severity', share: 12 },
        { title: 'Owner', share: 13 },
        { title: 'Due date', share: 13 },
      ],
      rows: groups.slice(0, shownSteps).map(({ first, group }, index) => rowOf(report, index, first, group)),
    },
  ];
}

function rowOf(report: Indexed, index: number, first: Finding, group: readonly Finding[]): readonly ReportCell[] {
  const more = group.length - 1;
  return [
    String(index + 1),
    `${brief(first.title, titleLength)}${more > 0 ? `, and ${String(more)} more` : ''}`,
    wayOfAll(report, first, group),
    { text: capital(severityWords[first.severity]), sign: first.severity },
    ownerOfAll(report, group),
    dueOfAll(report, group),
  ];
}

/** How many of the findings are on hold; the reason only where it is that of all. */
function wayOfAll(report: Indexed, first: Finding, group: readonly Finding[]): ReportCell {
  const held = group.map((finding) => heldBy(report, finding)).filter((changes) => changes.length > 0);
  const [own = []] = held;
  const reasons = new Set(held.map(([change]) => change && holdWords(change)?.short));
  if (held.length === 0 || (held.length === group.length && reasons.size === 1)) return wayOf(report, first, own);
  return { text: `On hold: ${String(held.length)} of ${String(group.length)}`, pageOf: onHoldAnchor };
}

function ownerOfAll(report: Indexed, group: readonly Finding[]): string {
  const owners = new Set(group.map((finding) => assignmentOf(report.record.assignments, finding)?.owner ?? vmOwnerOf(report, finding)));
  const [only, ...others] = [...owners].filter((owner) => owner !== undefined);
  if (only === undefined) return 'no owner';
  if (others.length > 0) return 'several owners';
  return owners.has(undefined) ? 'some have no owner' : brief(only, nameLength);
}

/** The earliest of the dates, said as such where others have another or none. */
function dueOfAll({ record }: Indexed, group: readonly Finding[]): string {
  const dues = group.map((finding) => assignmentOf(record.assignments, finding)?.due);
  const [first] = dues.filter((due) => due !== undefined).sort((a, b) => Date.parse(a) - Date.parse(b));
  if (first === undefined) return 'no due date';
  const day = dayWords(first);
  return dues.every((due) => due !== undefined && dayWords(due) === day) ? day : `earliest ${day}`;
}
