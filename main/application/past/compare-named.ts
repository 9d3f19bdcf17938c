import type { Comparison } from '../../contract/record/comparison.ts';
import { EngineError } from '../../engine/engine-error.ts';
import type { Application } from '../ports/application.ts';
import { compareKnown, type ComparedSide } from './compare-known.ts';
import { readSavedRecord } from '../evidence/saved-record.ts';
import { scanNamed } from '../evidence/scan-named.ts';
import { knownHost } from './known-host.ts';
import { withStorage } from '../hosts/open-host.ts';
import type { SettleEvent } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

/**
 * Two times of one host by their names: the time of a kept scan, or the file of a record. What is not named is the scan before the last, and the last one.
 */
export async function compareNamed(
  application: Application,
  { reference, one, other }: { readonly reference: string; readonly one?: string | undefined; readonly other?: string | undefined },
  watching: Watching<SettleEvent>,
): Promise<Comparison> {
  const known = await knownHost(application, reference, watching);
  const kept = await withStorage(application, known.identity.machineId, ({ scans }) => scans.history());
  const side = async (name: string | undefined): Promise<ComparedSide> => {
    if (name === undefined) throw new EngineError('notScanned', `There are fewer than two scans of ${reference}. Scan the host again, or name a record.`);
    const scan = scanNamed(kept, name);
    return scan ? { is: 'scan', finishedAt: scan.finishedAt } : { is: 'record', saved: await readSavedRecord(application, name) };
  };
  // Where one is named, the other one is the newest scan.
  const [left, right] = one === undefined ? [kept[1]?.finishedAt, kept[0]?.finishedAt] : [one, other ?? kept[0]?.finishedAt];
  return compareKnown(application, known, await side(left), await side(right));
}
