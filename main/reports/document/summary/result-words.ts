import type { Finding } from '../../../contract/finding.ts';
import type { EarlierFinding, EvidenceRecord } from '../../../contract/record/record.ts';
import { capital } from '../../../words/capital.ts';
import { counted } from '../../../words/counted.ts';
import { countsOf } from '../../../words/findings/counts-of.ts';
import { dayWords, shortTime } from '../../../words/utc-times.ts';
import { nothingToFixClause } from '../../../words/findings/nothing-to-fix.ts';
import { isToFix } from '../../../words/findings/is-to-fix.ts';
import { brief } from '../brief.ts';
import { openFindings, type Indexed } from '../counting.ts';

/** As many of the critical findings as are named. */
const namedCritical = 2;
const titleLength = 60;

const openIn = (findings: readonly Pick<EarlierFinding, 'verdict' | 'waived'>[]): number => findings.filter(isToFix).length;

/** The number of findings to fix, against the scan before. Nothing to fix is said only where everything is known. */
export function resultInWords(record: EvidenceRecord): string {
  const open = openIn(record.findings);
  const first = open === 0 ? nothingWords(record) : `${counted(open, 'finding needs', 'findings need')} a fix`;
  if (!record.before) return `${first}.`;
  const before = openIn(record.before.findings);
  const scan = `in the scan of ${dayWords(record.before.finishedAt)}, ${shortTime(record.before.finishedAt).slice(11, 16)} UTC`;
  if (open === 0) return `${first}. ${capital(counted(before, 'finding', 'findings'))} needed a fix ${scan}.`;
  if (before === open) return `${first}, as many as ${scan}.`;
  return `${first}, ${Math.abs(before - open).toLocaleString('en')} ${before > open ? 'fewer' : 'more'} than ${scan}.`;
}

function nothingWords({ findings, controls, controlsInCatalogue }: EvidenceRecord): string {
  const { unknown, manual, pending } = countsOf(findings);
  const where = controls.length < controlsInCatalogue ? ' in the areas of this report' : '';
  return nothingToFixClause(unknown + manual + pending === 0, where);
}

/** What else stands: critical findings by name, what could not be read, what waits for a person. */
export function restOfResult({ record }: Indexed): readonly string[] {
  const counts = countsOf(record.findings);
  return [
    criticalWords(openFindings(record.findings).filter(({ severity }) => severity === 'critical')),
    ...(counts.unknown > 0 ? [`${counted(counts.unknown, 'finding', 'findings')} could not be read.`] : []),
    ...(counts.manual > 0 ? [`${counted(counts.manual, 'finding needs', 'findings need')} your answer.`] : []),
    ...(counts.pending > 0 ? [`${counted(counts.pending, 'finding needs', 'findings need')} a restart of the host.`] : []),
    ...(counts.waived > 0 ? [`${counted(counts.waived, 'finding is an accepted risk', 'findings are accepted risks')}.`] : []),
  ];
}

function criticalWords(critical: readonly Finding[]): string {
  if (critical.length === 0) return 'No critical finding needs a fix.';
  const titles = critical.slice(0, namedCritical).map(({ title }) => brief(title, titleLength));
  const more = critical.length - titles.length;
  return `Critical: ${titles.join('; ')}${more > 0 ? `; and ${String(more)} more` : ''}.`;
}
