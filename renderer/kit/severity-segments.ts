import type { Finding } from '../../main/contract/finding.ts';
import type { Severity } from '../../main/contract/severity.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { isToFix } from '../../main/words/findings/is-to-fix.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Findings to fix by severity. Accepted risks are not among them. */
export function severityCountsOf(rows: Iterable<Pick<Finding, 'verdict' | 'waived' | 'severity'>>): SeverityCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const row of rows) if (isToFix(row)) counts[row.severity] += 1;
  return counts;
}
export const sumOf = (counts: SeverityCounts): number => severityOrder.reduce((sum, severity) => sum + counts[severity], 0);

const gap = 1;
const narrowest = 2;

/** Where each severity is on a bar of 100 units, the most severe first. One finding is always wide enough to be seen. */
export function severitySegments(counts: SeverityCounts, of = sumOf(counts)): ReadonlyMap<Severity, { readonly x: number; readonly width: number }> {
  const segments = new Map<Severity, { x: number; width: number }>();
  let x = 0;
  for (const severity of severityOrder) {
    if (counts[severity] === 0) continue;
    const width = Math.max((counts[severity] / of) * 100 - gap, narrowest);
    segments.set(severity, { x, width });
    x += width + gap;
  }
  // Parts that were widened to be seen may not push others out of the bar.
  const scale = Math.min(1, 100 / Math.max(x - gap, 1));
  return new Map([...segments].map(([severity, each]) => [severity, { x: each.x * scale, width: each.width * scale }]));
}
