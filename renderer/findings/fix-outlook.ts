import type { Change } from '../../main/contract/plan.ts';
import { afterRestart } from '../../main/words/changes/after-restart.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';
import { holdWords } from '../../main/words/changes/hold-words.ts';

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

/** The outlook for each control that the changes serve, by its id, and for each of its findings in the plan, by theirs. */
export function fixOutlooks(changes: readonly Change[]): ReadonlyMap<string, FixOutlook> {
  const served = new Map<string, Change[]>();
  const serve = (id: string, change: Change): void => {
    const known = served.get(id);
    if (known) known.push(change);
    else served.set(id, [change]);
  };
  for (const change of changes) for (const control of change.controls) for (const id of [control, findingId(control, change.target.key)]) serve(id, change);
  return new Map(
    [...served].map(([id, all]) => {
      const holds = all.flatMap((change) => holdWords(change) ?? []);
      const onHold = holds.length === 0 ? 'none' : holds.length === all.length ? 'all' : 'some';
      const [first] = holds;
      return [
        id,
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
