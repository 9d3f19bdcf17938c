import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';

/** The two scans that are compared, by their times. What a person has not chosen is the scan before the last, and the last. */
export function comparedPair(
  scans: readonly Pick<ScanSummary, 'finishedAt'>[],
  chosen: { readonly from?: string | undefined; readonly to?: string | undefined },
): { readonly from: string | undefined; readonly to: string | undefined } {
  return { from: chosen.from ?? scans[1]?.finishedAt, to: chosen.to ?? scans[0]?.finishedAt };
}
