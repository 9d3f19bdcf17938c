import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emptyProfile, profileSchema, type Profile } from '../contract/profile.ts';
import { draftSchema, emptyDraft, type Draft } from '../contract/wizard/draft.ts';
import { asNewestDraft } from './draft-versions.ts';
import { folderName, makeFolder } from './json/data-folder.ts';
import { JournalFile } from './journal/journal-file.ts';
import { journalKey } from './journal/journal-key.ts';
import { keptFolders } from './scans/kept-folders.ts';
import { KeptFile } from './json/kept-file.ts';
import { removeLeftOver } from './json/left-over.ts';
import { scanBond } from './scans/scan-bond.ts';
import { ScanStore } from './scans/scan-store.ts';
import { undoFileLine, undoFileText, writeUndoFile, type UndoFile } from './undo-file.ts';

/** Everything that is kept about one host. */
export interface HostStorage {
  readonly journal: JournalFile;
  readonly scans: ScanStore;
  /** What the user has entered about this host: values, answers, accepted risks. */
  readonly profile: KeptFile<Profile>;
  readonly draft: KeptFile<Draft>;
  readonly journalPath: string;
  readonly folder: string;
  /** The undo file of a run for use without Castellan, beside the journal and sealed with its key. */
  writeUndoFile(wayBack: UndoFile): Promise<string>;
  /** The line of the journal on which the undo file of a run rests; undefined where there is no file that says so. */
  undoFileLine(run: string): Promise<number | undefined>;
  close(): Promise<void>;
}

const wallClock = (): string => new Date().toISOString();

export const openStorage = (base: string, machineId: string, now = wallClock): Promise<HostStorage> => openFolder(base, keptUnder(base, machineId), now);

/** The storage of each host that was scanned from here. The caller closes them. */
export async function openKept(base: string, now = wallClock): Promise<readonly HostStorage[]> {
  const opened: HostStorage[] = [];
  for (const name of await keptFolders(base)) opened.push(await openFolder(base, name, now));
  return opened;
}

async function openFolder(base: string, name: string, now: () => string): Promise<HostStorage> {
  const folder = await makeFolder(join(base, name));
  // Scans and undo files have names that are written once, so nothing else would remove what a killed process has left of them.
  for (const each of [base, join(base, 'keys'), join(base, 'practice'), folder, join(folder, 'scans')]) await removeLeftOver(each);
  const key = await journalKey(join(base, 'keys', 'journal.key'));
  const journal = new JournalFile(folder, key, now);
  return {
    journal,
    scans: new ScanStore(folder, scanBond(journal, now)),
    profile: new KeptFile<Profile>(join(folder, 'profile.json'), profileSchema, emptyProfile, 'The file with your values and answers'),
    draft: new KeptFile<Draft>(join(folder, 'draft.json'), draftSchema, emptyDraft, 'The file with what you had chosen and typed', asNewestDraft),
    journalPath: journal.path,
    folder,
    writeUndoFile: (wayBack) => writeUndoFile(folder, key, wayBack),
    undoFileLine: (run) => undoFileLine(folder, run),
    close: () => journal.close(),
  };
}

/** Beside the journal of a host: where its rollbacks are planted, and the text of an undo file for them, sealed with the key of the journal. */
export const rollbackPlace = (base: string, machineId: string): { readonly folder: string; readonly seal: (undo: UndoFile) => Promise<string> } => ({
  folder: join(base, keptUnder(base, machineId), 'rollback'),
  seal: async (undo) => undoFileText(await journalKey(join(base, 'keys', 'journal.key')), undo),
});

/** Whether anything is stored about this host. */
export const isKept = (base: string, machineId: string): boolean => existsSync(join(base, keptUnder(base, machineId)));

/** The folder of this host. A folder that was made when the id was the firmware’s alone is still used. */
function keptUnder(base: string, machineId: string): string {
  const own = folderName(machineId);
  const firmware = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?= )/.exec(machineId)?.[0];
  return firmware !== undefined && !existsSync(join(base, own)) && existsSync(join(base, folderName(firmware))) ? folderName(firmware) : own;
}
