import { join } from 'node:path';
import { folderName, makeFolder } from './data-folder.ts';
import { JournalFile } from './journal-file.ts';
import { journalKey } from './journal-key.ts';
import { ScanStore } from './scan-store.ts';

/** Everything that is kept about one host. */
export interface HostStorage {
  readonly journal: JournalFile;
  readonly scans: ScanStore;
  readonly journalPath: string;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openStorage(base: string, machineId: string, now: () => string = () => new Date().toISOString()): Promise<HostStorage> {
  const folder = await makeFolder(join(base, folderName(machineId)));
  const journal = new JournalFile(folder, await journalKey(join(base, 'keys', 'journal.key')), now);
  return {
    journal,
    scans: new ScanStore(folder),
    journalPath: journal.path,
    folder,
    close: () => journal.close(),
  };
}
