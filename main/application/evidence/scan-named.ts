import { EngineError } from '../../engine/engine-error.ts';
import { shortTime, timeWords } from '../../words/utc-times.ts';

/**
 * The kept scan that finished at the named time: as the data has it, or as a column shows it, which leaves out the fraction of the second. Undefined where
 * there is none. Throws EngineError ambiguousTarget, with each exact time, where a column shows several scans with the named time.
 */
export function scanNamed<Scan extends { readonly finishedAt: string }>(scans: readonly Scan[], named: string): Scan | undefined {
  const exact = scans.find(({ finishedAt }) => finishedAt === named);
  if (exact) return exact;
  const shown = scans.filter(({ finishedAt }) => shortTime(finishedAt) === named);
  if (shown.length < 2) return shown[0];
  const times = shown.map(({ finishedAt }) => finishedAt).join(', ');
  throw new EngineError('ambiguousTarget', `${String(shown.length)} scans of this host finished at ${timeWords(named)}. Name one by its exact time: ${times}.`);
}
