import type { FindingRow } from '../../main/contract/finding-row.ts';
import type { Severity } from '../../main/contract/severity.ts';
import type { Verdict } from '../../main/contract/verdict.ts';
import { severityCountsOf, type SeverityCounts } from '../kit/severity-segments.ts';
import { countsOf, type Counts } from '../../main/words/findings/counts-of.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';
import { verdictWordFor } from '../../main/words/findings/verdict-words.ts';

export interface AreaOutlook {
  /** The gravest state of the area. Undefined before it was scanned. */
  readonly mark: { readonly verdict: Verdict; readonly severity?: Severity; readonly waived?: boolean } | undefined;
  readonly counts: Counts;
  readonly bySeverity: SeverityCounts;
  /** The same in words, as a screen reader speaks it. */
  readonly words: string;
}

/** What is left to do or to know, the most urgent first. “OK” comes after all of them. */
const urgent = ['notMet', 'unknown', 'manual', 'pending', 'met', 'notApplicable'] as const;

/** One area in a line: an area with a fact that could not be read is never shown as OK. */
export function areaOutlook(rows: readonly FindingRow[]): AreaOutlook {
  const counts = countsOf(rows);
  const bySeverity = severityCountsOf(rows);
  const verdict = urgent.find((each) => counts[each] > 0);
  const severity = severityOrder.find((each) => bySeverity[each] > 0);
  const open = urgent.slice(0, 4).filter((each) => counts[each] > 0);
  const of = (each: Verdict | 'waived'): string => `${counts[each].toLocaleString('en')} ${verdictWordFor(counts[each], each)}`;
  if (verdict === undefined) {
    if (counts.waived === 0) return { mark: undefined, counts, bySeverity, words: 'not scanned' };
    return { mark: { verdict: 'notMet', waived: true }, counts, bySeverity, words: of('waived') };
  }
  const mark = verdict === 'notMet' && severity ? { verdict, severity } : { verdict };
  return { mark, counts, bySeverity, words: open.length === 0 ? verdictWordFor(counts[verdict], verdict) : open.map(of).join(', ') };
}
