import type { JournalEntry } from '../../contract/journal.ts';
import type { JournalPort } from '../../engine/ports.ts';
import type { ScanBond } from './scan-store.ts';
import { StorageError } from '../json/storage-error.ts';

/** Notes each scan in the journal of its host. A journal that cannot be read stops no scan; the use case that needs it reports it. */
export function scanBond(journal: Pick<JournalPort, 'append' | 'entries'>, now: () => string): ScanBond {
  return {
    note: (finishedAt, sha256) => unlessBroken(journal.append({ entry: 'scanKept', at: now(), finishedAt, sha256 }), undefined),
    noted: async () =>
      (await unlessBroken(journal.entries(), [])).flatMap((entry: JournalEntry) =>
        entry.entry === 'scanKept' ? [{ finishedAt: entry.finishedAt, sha256: entry.sha256 }] : [],
      ),
  };
}

async function unlessBroken<T>(work: Promise<T>, instead: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StorageError && ['journalTampered', 'journalTooNew', 'unreadable'].includes(error.kind)) return instead;
    throw error;
  }
}
