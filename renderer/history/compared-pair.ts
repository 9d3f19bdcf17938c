import type { ComparedSideView } from '../../main/contract/wizard/report-view.ts';
import type { ScanSummary } from '../../main/contract/wizard/history-view.ts';
import { localTime } from '../../main/words/local-times.ts';
import type { LoadedRecord } from './history-store.ts';

/** One side that can be chosen for a comparison. */
export interface SideChoice {
  readonly value: string;
  readonly title: string;
  readonly side: ComparedSideView;
}

/** What can be compared: the findings of now, a loaded record, and each kept scan that can be read, the newest first. */
export const sideChoices = (scans: readonly Pick<ScanSummary, 'finishedAt' | 'readable'>[], record: LoadedRecord | undefined): readonly SideChoice[] => [
  ...scans
    .filter(({ readable }) => readable)
    .map(({ finishedAt }): SideChoice => ({ value: finishedAt, title: `The scan of ${localTime(finishedAt)}`, side: { is: 'scan', finishedAt } })),
  { value: 'now', title: 'The current findings', side: { is: 'known' } },
  ...(record ? [{ value: 'record', title: `The record ${record.name}`, side: { is: 'record', ...record } } satisfies SideChoice] : []),
];

/**
 * The two sides that are compared. What was not chosen is the scan before the last and the last one; with a record: the record and the current findings. A
 * choice that is gone counts as none.
 */
export function comparedPair(
  choices: readonly SideChoice[],
  chosen: { readonly one?: string | undefined; readonly other?: string | undefined },
): { readonly one: SideChoice | undefined; readonly other: SideChoice | undefined } {
  const named = (value: string | undefined): SideChoice | undefined => choices.find((each) => each.value === value);
  const scans = choices.filter(({ side }) => side.is === 'scan');
  const record = named('record');
  return {
    one: named(chosen.one) ?? record ?? scans[1] ?? scans[0],
    other: named(chosen.other) ?? (record || scans.length < 2 ? named('now') : scans[0]),
  };
}
