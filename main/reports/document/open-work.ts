import type { Finding } from '../../contract/finding.ts';
import { severityRank } from '../../contract/severity.ts';
import type { Assignment } from '../../contract/answer.ts';
import { assignmentOf } from '../assignment-of.ts';
import type { Indexed } from './counting.ts';
import { groupBy } from '../../words/group-by.ts';
import type { Block } from './report-document.ts';
import { vmOwnerOf } from './vm/vm-owner-of.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from '../../words/utc-times.ts';
import { countsOf } from '../../words/findings/counts-of.ts';
import { severityWords } from '../../words/findings/severity-words.ts';
import { verdictOrder, verdictWordFor, verdictWords } from '../../words/findings/verdict-words.ts';

const namedTargets = 4;

/** Who is responsible for open findings, until when. Findings of one control with the same user and day stand together. */
export function openWork(report: Indexed): readonly Block[] {
  const { record, controls } = report;
  const open = record.findings.filter((finding) => !finding.waived && finding.verdict !== 'met' && finding.verdict !== 'notApplicable');
  const heading: Block = { is: 'heading', level: 1, text: 'Action list' };
  if (open.length === 0) return [heading, { is: 'paragraph', text: 'There is nothing to do.' }];
  const assigned = (finding: Finding): Assignment | undefined => assignmentOf(record.assignments, finding);
  const ownerOf = (finding: Finding): string | undefined => assigned(finding)?.owner ?? vmOwnerOf(report, finding);
  const nobody = open.filter((finding) => ownerOf(finding) === undefined).length;
  const groups = [
    ...groupBy(open, (finding) => JSON.stringify([finding.control, finding.verdict, finding.severity, ownerOf(finding), assigned(finding)?.due])).values(),
  ].flatMap((group) => (group[0] ? [{ group, first: group[0] }] : []));
  groups.sort((a, b) => severityRank(a.first.severity) - severityRank(b.first.severity) || (a.first.control < b.first.control ? -1 : 1));
  return [
    heading,
    {
      is: 'paragraph',
      text: `${whatIsLeft(open)} ${nobody === 0 ? 'Each one has an owner.' : `${counted(nobody, 'finding has', 'findings have')} no owner.`}`,
    },
    {
      is: 'table',
      caption: 'Findings, most severe first',
      columns: [
        { title: 'Control', share: 10, exact: true },
        { title: 'Desired state', share: 34 },
        { title: 'State', share: 13 },
        { title: 'Targets', share: 20 },
        { title: 'Owner', share: 11 },
        { title: 'Due date', share: 12 },
      ],
      rows: groups.map(({ group, first }) => {
        const due = assigned(first)?.due;
        return [
          first.control,
          controls.get(first.control)?.title ?? '',
          first.verdict === 'notMet' ? `${verdictWords.notMet}, ${severityWords[first.severity]}` : verdictWords[first.verdict],
          group.length <= namedTargets
            ? group.map((finding) => finding.target.label).join(', ')
            : `${group.length.toLocaleString('en')} targets, listed in the findings`,
          ownerOf(first) ?? 'no owner',
          due === undefined ? 'no due date' : dayWords(due),
        ];
      }),
    },
  ];
}

/** `14 findings: 11 to fix, 1 could not be read, 2 need your answer.` */
function whatIsLeft(open: readonly Finding[]): string {
  const counts = countsOf(open);
  const parts = verdictOrder.flatMap((verdict) =>
    counts[verdict] === 0 ? [] : [`${counts[verdict].toLocaleString('en')} ${verdictWordFor(counts[verdict], verdict)}`],
  );
  return `${counted(open.length, 'finding', 'findings')}: ${parts.join(', ')}.`;
}
