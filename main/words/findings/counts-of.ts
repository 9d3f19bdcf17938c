import type { Finding } from '../../contract/finding.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { verdictOrder } from './verdict-words.ts';

/** Findings by verdict. An accepted risk is counted separately and not as one to fix. */
export type Counts = Readonly<Record<Verdict, number>> & { readonly waived: number };

export function countsOf(findings: Iterable<Pick<Finding, 'verdict' | 'waived'>>): Counts {
  const counts = { ...(Object.fromEntries(verdictOrder.map((verdict) => [verdict, 0])) as Record<Verdict, number>), waived: 0 };
  for (const finding of findings) counts[finding.waived ? 'waived' : finding.verdict] += 1;
  return counts;
}
