import type { Change } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/after-restart.ts';
import { holdWords } from '../../main/words/hold-words.ts';

/** What a plan says about the fix of one control. */
export interface FixOutlook {
  /** `all`: nothing can be applied now; `some`: a part of the changes. */
  readonly onHold: 'all' | 'some' | 'none';
  /** Why the first change is on hold, in a few words; empty where none is. */
  readonly reason: string;
  /** What releases it; empty where none is. */
  readonly release: string;
  readonly hostRestart: boolean;
  readonly vmOff: boolean;
}

/** The outlook for each control that the changes serve. */
export function fixOutlooks(changes: readonly Change[]): ReadonlyMap<string, FixOutlook> {
  const served = new Map<string, Change[]>();
  for (const change of changes) for (const control of change.controls) served.set(control, [...(served.get(control) ?? []), change]);
  return new Map(
    [...served].map(([control, all]) => {
      const holds = all.flatMap((change) => holdWords(change) ?? []);
      const onHold = holds.length === 0 ? 'none' : holds.length === all.length ? 'all' : 'some';
      const [first] = holds;
      return [
        control,
        {
          onHold,
          reason: first?.short ?? '',
          release: first?.release ?? '',
          hostRestart: afterRestart(all).length > 0,
          vmOff: all.some(({ vmOff }) => vmOff !== undefined),
        },
      ];
    }),
  );
}
