import { areas } from '../../../catalogue/area.ts';
import type { Control } from '../../../catalogue/control.ts';
import type { Finding } from '../../../contract/finding.ts';
import { severityRank } from '../../../contract/severity.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import { groupBy } from '../../../words/group-by.ts';
import { printable, cutPrintable } from './printable.ts';
import { verdictWordFor, waivedWord } from '../../../words/findings/verdict-words.ts';

const shape: Readonly<Record<Verdict, string>> = { notMet: '▲', pending: '◔', unknown: '?', manual: '✎', met: '✓', notApplicable: '–' };
const order: readonly Verdict[] = ['notMet', 'pending', 'manual', 'unknown', 'met', 'notApplicable'];

export function countsLine(findings: readonly Finding[]): string {
  return order
    .map((verdict) => [verdict, findings.filter((finding) => finding.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${shape[verdict]} ${String(count)} ${verdictWordFor(count, verdict)}`)
    .join('   ');
}

/** Findings by area, the open ones first; what is in order is only counted. */
export function printFindings(findings: readonly Finding[], controls: readonly Control[]): readonly string[] {
  const lines: string[] = [];
  for (const area of areas) {
    const ids = new Set(controls.filter((control) => control.area === area.id).map((control) => control.id));
    const own = findings.filter((finding) => ids.has(finding.control));
    if (own.length === 0) continue;
    lines.push('', `${area.title}   ${countsLine(own)}`);
    const open = own.filter((finding) => finding.verdict !== 'met' && finding.verdict !== 'notApplicable');
    const sorted = [...open].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || severityRank(a.severity) - severityRank(b.severity));
    for (const group of grouped(sorted)) lines.push(...printGroup(group));
  }
  return lines;
}

export function printFinding(finding: Finding): readonly string[] {
  const head = `  ${shape[finding.verdict]} ${finding.severity.padEnd(8)} ${finding.control.padEnd(8)} ${printable(finding.title)}${finding.waived ? ` (${waivedWord.toLowerCase()})` : ''}`;
  const target =
    finding.title.includes(finding.target.label) || finding.target.kind === 'host' ? [] : [`             ${cutPrintable(finding.target.label, 100)}`];
  return [head, ...target, ...finding.because.map((because) => `             ${printable(because)}`)];
}

/** Findings of one control with the same verdict for the same reason: a line each up to three, more of them together. */
function grouped(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return [...groupBy(findings, ({ control, verdict, severity, because, waived }) => JSON.stringify([control, verdict, severity, because, waived])).values()];
}

const shownTargets = 5;

function printGroup(group: readonly Finding[]): readonly string[] {
  const [first] = group;
  if (!first || group.length <= 3) return group.flatMap(printFinding);
  const title = first.title.replaceAll(first.target.label, '…');
  const rest = group.length - shownTargets;
  return [
    `  ${shape[first.verdict]} ${first.severity.padEnd(8)} ${first.control.padEnd(8)} ${printable(title)}${first.waived ? ` (${waivedWord.toLowerCase()})` : ''}   ${String(group.length)} targets`,
    ...group.slice(0, shownTargets).map((finding) => `             ${cutPrintable(finding.target.label, 100)}`),
    ...(rest > 0 ? [`             and ${String(rest)} more`] : []),
    ...first.because.map((because) => `             ${printable(because)}`),
  ];
}
