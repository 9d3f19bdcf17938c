import type { Finding } from '../../contract/finding.ts';
import { severityRank } from '../../contract/severity.ts';
import type { Assignment } from '../../contract/answer.ts';
import { assignmentOf } from '../assignment-of.ts';
import { grouping, type Indexed } from './counting.ts';
import type { Block } from './report-document.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from '../../words/utc-times.ts';
import { severityWords } from '../../words/severity-words.ts';
import { verdictWords } from '../../words/verdict-words.ts';

const namedTargets = 4;

/** Who is responsible for open findings, until when. Findings of one control with the same user and day stand together. */
export function openWork({ record, controls }: Indexed): readonly Block[] {
  const open = record.findings.filter((finding) => !finding.waived && finding.verdict !== 'met' && finding.verdict !== 'notApplicable');
  const heading: Block = { is: 'heading', level: 1, text: 'Action list' };
  if (open.length === 0) return [heading, { is: 'paragraph', text: 'There is nothing to do.' }];
  const assigned = (finding: Finding): Assignment | undefined => assignmentOf(record.assignments, finding);
  const nobody = open.filter((finding) => assigned(finding) === undefined).length;
  const groups = [
    ...grouping(open, (finding) =>
      JSON.stringify([finding.control, finding.verdict, finding.severity, assigned(finding)?.owner, assigned(finding)?.due]),
    ).values(),
  ].flatMap((group) => (group[0] ? [{ group, first: group[0] }] : []));
  groups.sort((a, b) => severityRank(a.first.severity) - severityRank(b.first.severity) || (a.first.control < b.first.control ? -1 : 1));
  return [
    heading,
    {
      is: 'paragraph',
      text:
        nobody === 0
          ? `${counted(open.length, 'finding needs', 'findings need')} a fix, an answer or a restart. Each one has an owner.`
          : `${counted(open.length, 'finding needs', 'findings need')} a fix, an answer or a restart. ${counted(nobody, 'finding has', 'findings have')} no owner.`,
    },
    {
      is: 'table',
      caption: 'Findings, most severe first',
      columns: [
        { title: 'Control', share: 10, exact: true },
        { title: 'Desired state', share: 27 },
        { title: 'State', share: 14 },
        { title: 'Targets', share: 22 },
        { title: 'Owner', share: 14 },
        { title: 'Due date', share: 13 },
      ],
      rows: groups.map(({ group, first }) => {
        const owner = assigned(first);
        return [
          first.control,
          controls.get(first.control)?.title ?? '',
          first.verdict === 'notMet' ? `${verdictWords.notMet}, ${severityWords[first.severity]}` : verdictWords[first.verdict],
          group.length <= namedTargets
            ? group.map((finding) => finding.target.label).join(', ')
            : `${group.length.toLocaleString('en')} targets, listed in the findings`,
          owner?.owner ?? 'no owner',
          owner === undefined ? 'no due date' : dayWords(owner.due),
        ];
      }),
    },
  ];
}
