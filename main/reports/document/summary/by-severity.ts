import { severities, type Severity } from '../../../contract/severity.ts';
import type { EarlierFinding, EvidenceRecord } from '../../../contract/record/record.ts';
import { severityWords } from '../../../words/findings/severity-words.ts';
import { dayWords, shortTime } from '../../../words/utc-times.ts';
import { verdictWords } from '../../../words/findings/verdict-words.ts';
import { isToFix } from '../../../words/findings/is-to-fix.ts';
import { knownUntil } from '../../known-until.ts';
import type { Block } from '../report-document.ts';
import { capital } from '../../../words/capital.ts';

type Standing = Pick<EarlierFinding, 'verdict' | 'waived' | 'severity'>;

const openIn = (findings: readonly Standing[]): readonly Standing[] => findings.filter(isToFix);
const countOf = (findings: readonly Standing[], severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
const withVerdict = (findings: readonly Standing[], verdict: Standing['verdict']): number => findings.filter((finding) => finding.verdict === verdict).length;

/** The findings to fix before and now, as bars and in numbers. */
export function bySeverity(record: EvidenceRecord): readonly Block[] {
  const times = [
    ...(record.before ? [{ title: 'Before', at: record.before.finishedAt, findings: record.before.findings }] : []),
    { title: 'Now', at: knownUntil(record), findings: record.findings },
  ].map((time) => ({ ...time, open: openIn(time.findings), label: `${time.title}: ${shortTime(time.at).slice(0, 16)}` }));
  // Few controls have findings for information: without one there is no column for them.
  const shown = severities.filter((severity) => severity !== 'info' || times.some(({ open }) => countOf(open, severity) > 0));
  const inWords = times.map(({ label, open }) => `${label}, ${String(open.length)} to fix`).join('; ');
  return [
    {
      is: 'bars',
      caption: record.before ? 'Findings to fix before and now, by severity (UTC)' : 'Findings to fix, by severity (UTC)',
      alternative: `${inWords}. The table “Findings by severity, in numbers” contains the same numbers.`,
      parts: shown.map((severity) => ({ title: capital(severityWords[severity]), look: severity })),
      rows: times.map(({ label, open }) => ({ label, counts: shown.map((severity) => countOf(open, severity)) })),
    },
    {
      is: 'table',
      caption: `Findings by severity, in numbers. ${record.before ? `Before: the scan of ${dayWords(record.before.finishedAt)}` : 'No earlier scan is available for a comparison'}`,
      columns: [
        { title: verdictWords.notMet, share: 14 },
        ...shown.map((severity) => ({ title: capital(severityWords[severity]), share: 11 })),
        { title: 'All to fix', share: 11 },
        { title: verdictWords.unknown, share: 16 },
        { title: verdictWords.manual, share: 17 },
      ],
      rows: times.map(({ title, findings, open }) => [
        title,
        ...shown.map((severity) => String(countOf(open, severity))),
        ...[open.length, withVerdict(findings, 'unknown'), withVerdict(findings, 'manual')].map(String),
      ]),
    },
  ];
}
