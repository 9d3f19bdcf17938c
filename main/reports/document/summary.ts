import type { EvidenceRecord } from '../../contract/record/record.ts';
import type { Block } from './report-document.ts';
import { areaBars } from './area-bars.ts';
import { beforeAndAfter } from './before-and-after.ts';
import { inPlaceOf } from './changes.ts';
import { grouping, openFindings, readBetween, type Indexed } from './counting.ts';
import { severities, severityRank } from '../../contract/severity.ts';
import { countsOf } from '../../words/counts-of.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from '../../words/utc-times.ts';
import { severityWords } from '../../words/severity-words.ts';
import { fixWords } from '../../words/fix-words.ts';

/** So many that the summary stays one page, on either paper. */
const shownFirst = 6;

/** One page for the decision maker: the overall state, the most severe findings, the changes made. */
export function summary(report: Indexed): readonly Block[] {
  const { record } = report;
  const counts = countsOf(record.findings);
  const open = openFindings(record.findings);
  return [
    { is: 'heading', level: 1, text: 'Summary' },
    { is: 'paragraph', look: 'strong', text: verdictOnAll(open.length, counts.unknown, counts.manual) },
    { is: 'paragraph', text: sentences(report).join(' ') },
    ...areaBars(report),
    ...beforeAndAfter(record),
    ...gravest(report),
  ];
}

function verdictOnAll(open: number, unknown: number, manual: number): string {
  const waits = [
    ...(unknown > 0 ? [`${counted(unknown, 'finding', 'findings')} could not be read`] : []),
    ...(manual > 0 ? [`${counted(manual, 'finding needs', 'findings need')} your answer`] : []),
  ];
  const first = open === 0 ? 'There is nothing to fix' : `${counted(open, 'finding needs', 'findings need')} a fix`;
  return `${[first, ...waits].join('; ')}.`;
}

function sentences({ record, byControl }: Indexed): readonly string[] {
  const open = openFindings(record.findings);
  const bySeverity = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${severityWords[severity]}`];
  });
  const counts = countsOf(record.findings);
  return [
    `${counted(byControl.size, 'control', 'controls')} of ${record.controlsInCatalogue.toLocaleString('en')} in the catalogue were checked on ${record.host.name} on ${dayWords(readBetween(record)?.to ?? record.scan.finishedAt)}, with ${counted(record.findings.length, 'finding', 'findings')}.`,
    ...(bySeverity.length === 0 ? [] : [`By severity: ${bySeverity.join(', ')}.`]),
    `${counted(counts.met, 'finding is', 'findings are')} OK.`,
    ...(counts.notApplicable > 0 ? [`${counted(counts.notApplicable, 'finding is', 'findings are')} not applicable.`] : []),
    ...(counts.pending > 0 ? [`${counted(counts.pending, 'finding needs', 'findings need')} a restart of the host.`] : []),
    ...(counts.waived > 0 ? [`${counted(counts.waived, 'finding is an accepted risk', 'findings are accepted risks')}.`] : []),
    undoSentence(record),
  ];
}

function undoSentence({ runs }: EvidenceRecord): string {
  const { inPlace, undoable } = inPlaceOf(runs);
  if (inPlace === 0) return 'No change by Castellan is in place.';
  const left = inPlace - undoable;
  const first = `${counted(inPlace, 'change', 'changes')} by Castellan ${inPlace === 1 ? 'is' : 'are'} in place`;
  if (left === 0) return `${first}; ${inPlace === 1 ? 'it' : 'each'} can be undone.`;
  return `${first}: ${String(undoable)} can be undone, ${String(left)} cannot. The section “Changes” gives the reasons.`;
}

function gravest({ record, controls }: Indexed): readonly Block[] {
  const groups = [...grouping(openFindings(record.findings), (finding) => `${finding.control} ${finding.severity}`).values()]
    .map((findings) => ({ first: findings[0], count: findings.length }))
    .flatMap(({ first, count }) => (first ? [{ first, count }] : []))
    .sort((a, b) => severityRank(a.first.severity) - severityRank(b.first.severity) || (a.first.control < b.first.control ? -1 : 1));
  if (groups.length === 0) return [];
  return [
    {
      is: 'table',
      caption:
        groups.length > shownFirst ? `The ${String(shownFirst)} most severe of ${String(groups.length)} controls to fix` : 'Findings to fix, most severe first',
      columns: [
        { title: 'Control', share: 10, exact: true },
        { title: 'Severity', share: 9 },
        { title: 'Finding', share: 52 },
        { title: 'Targets', share: 8 },
        { title: 'Fix', share: 21 },
      ],
      rows: groups.slice(0, shownFirst).map(({ first, count }) => {
        const control = controls.get(first.control);
        const fix = control?.fix;
        const takes = fix === 'auto' || fix === 'guarded' ? (control?.settable === true ? fixWords[fix] : fixWords.guided) : fixWords[fix ?? 'question'];
        return [
          first.control,
          severityWords[first.severity],
          count === 1 ? first.title : `${first.title}, and ${String(count - 1)} more`,
          String(count),
          takes,
        ];
      }),
    },
  ];
}
