import { severityOrder, severityWords } from '../../main/words/findings/severity-words.ts';
import type { SeverityCounts } from './severity-segments.ts';

/** `4 critical, 19 high`; “0 to fix” where all are zero. The numbers do not say whether all was read. */
export function severitySentence(counts: SeverityCounts): string {
  const parts = severityOrder
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity].toLocaleString('en')} ${severityWords[severity]}`);
  return parts.length === 0 ? '0 to fix' : parts.join(', ');
}
