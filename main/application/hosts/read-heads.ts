import type { HeadsCompared } from '../../engine/history/compare-heads.ts';
import { compareHeads } from '../../engine/history/compare-heads.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { timeWords } from '../../words/utc-times.ts';
import type { OpenHost } from './open-host.ts';

/**
 * Reads the heads of the journal that the host keeps in its event log. Says what is wrong with the journal, in one sentence or a few.
 * Undefined where nothing is wrong, and on hosts that keep no events. Lines cut off the end show in nothing else.
 */
export async function readHeads({ host, storage }: OpenHost): Promise<string | undefined> {
  try {
    return headWords(compareHeads(await host.notedHeads(), await storage.journal.lineCodes()), host.identity.name);
  } catch (error) {
    // The use case that needs the journal reports that it cannot be read.
    if (error instanceof StorageError) return undefined;
    throw error;
  }
}

const keep =
  'Undo works for the runs that the journal still holds. Keep the folder of the journal for the investigation; the undo files of the other runs are still in it.';

export function headWords(compared: HeadsCompared, host: string): string | undefined {
  switch (compared.is) {
    case 'holds':
    case 'none':
    case 'notKept':
      return undefined;
    case 'notRead':
      return `The event log of ${host} could not be read, so Castellan does not know whether lines are missing at the end of the journal. ${compared.why}`;
    case 'cutOff':
      return `At least ${compared.missing === 1 ? '1 line is' : `${String(compared.missing)} lines are`} missing at the end of the journal of ${host}: the event log names line ${String(compared.head.n)} (run ${compared.head.run}, ${timeWords(compared.head.at)}). The journal was cut off, or an older copy replaced it. ${keep}`;
    case 'replaced':
      return `Line ${String(compared.head.n)} of the journal of ${host} is not the line that the event log names (run ${compared.head.run}, ${timeWords(compared.head.at)}). An older copy of the journal replaced it and was continued. ${keep}`;
    case 'otherJournal':
      return `The event log of ${host} names line ${String(compared.head.n)} of another journal (run ${compared.head.run}, ${timeWords(compared.head.at)}). If no other data folder is used on this host, the earlier journal was deleted or replaced.`;
  }
}
