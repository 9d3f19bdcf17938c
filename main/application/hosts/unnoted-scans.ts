import { counted } from '../../words/counted.ts';
import { timeWords } from '../../words/utc-times.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { OpenHost } from './open-host.ts';

/**
 * Lines that a scan alone has added are in no head outside the journal. A kept scan without its line shows that they were cut off. Undefined where each kept
 * scan has its line, and where the journal cannot be read: the use case that needs it says so.
 */
export async function unnotedScans({ host, storage: { journal, scans } }: Pick<OpenHost, 'host' | 'storage'>): Promise<string | undefined> {
  try {
    const times = await scans.unnoted();
    const [latest] = times;
    if (latest === undefined) return undefined;
    await journal.entries();
    return `Lines are missing in the journal of ${host.identity.name}: it does not name ${counted(times.length, 'kept scan', 'kept scans')}, the latest of ${timeWords(latest)}. The journal was cut off, deleted or replaced, or it could not be read when Castellan kept the scan. Keep the folder of the journal for the investigation.`;
  } catch (error) {
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}
