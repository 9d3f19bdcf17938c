import type { Finding } from '../../contract/finding.ts';
import { severities, type Severity } from '../../contract/severity.ts';
import { isToFix } from '../../words/findings/is-to-fix.ts';

/** Findings to fix by severity. Accepted risks are not among them. */
export function openBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const open = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const finding of findings) if (isToFix(finding)) open[finding.severity] += 1;
  return open;
}
