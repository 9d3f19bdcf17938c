import type { Comparison } from '../../contract/record/comparison.ts';
import { matchesSeal } from '../../reports/seal.ts';
import { decodeRecord, readRecordFile, type RecordFile } from '../../storage/scans/record-file.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { timeWords } from '../../words/utc-times.ts';
import type { Application } from '../ports/application.ts';
import { journalNotes, verifyRecord } from './verify-record.ts';

/** A record that was saved, with what this computer knows of it: no record is used without. */
export interface SavedRecord extends RecordFile {
  /** The path or name of its file. */
  readonly name: string;
  readonly doubts: RecordDoubts;
}

export interface RecordDoubts {
  /** What speaks against the record on this computer, in sentences. */
  readonly against: readonly string[];
  /** Why this computer cannot know it, as for a record of another computer. */
  readonly notKnown: readonly string[];
}

/** A record from a file, for a report or a comparison. Rejects with StorageError badRecord, also where its content does not match its seal. */
export async function readSavedRecord(application: Application, path: string): Promise<SavedRecord> {
  return withDoubts(application, path, await readRecordFile(path));
}

/** The same for a text; `name` stands in messages. */
export async function decodeSavedRecord(application: Application, name: string, text: string): Promise<SavedRecord> {
  const record = decodeRecord(name, text);
  return withDoubts(application, name, { record, json: JSON.parse(text.replace(/^\uFEFF/, '')) as object, bytes: Buffer.from(text, 'utf8') });
}

async function withDoubts(application: Application, name: string, file: RecordFile): Promise<SavedRecord> {
  if (matchesSeal(file.json, file.record.seal, application.digest)) return { ...file, name, doubts: await doubtsAbout(application, file) };
  throw new StorageError(
    'badRecord',
    `The content of the record ${name} does not match its seal: the record was changed after Castellan had saved it. Nothing was written. Use the original record, or create a new one (castellan report --host … --record FILE).`,
  );
}

/** What the journal of this computer says about a record whose seal holds: a new seal needs no key. */
async function doubtsAbout(application: Application, file: RecordFile): Promise<RecordDoubts> {
  const checks = await verifyRecord(application, file, undefined);
  return {
    against: checks.filter(({ is }) => is === 'fails').map(({ words }) => words),
    notKnown: checks.filter(({ what, is }) => what === journalNotes && is === 'notChecked').map(({ words }) => words),
  };
}

/** The doubts in sentences that name the record as `called`. */
export const doubtWords = ({ against, notKnown }: RecordDoubts, called: string): readonly string[] => [
  ...against.map((words) => `Do not rely on the record ${called}. ${words}`),
  ...notKnown.map((words) => `Castellan did not check whether it created the record ${called} with these findings. ${words}`),
];

/** The comparison with what speaks against the records in it; a report keeps it too. */
export function withDoubtsAbout(comparison: Comparison, saved: readonly SavedRecord[]): Comparison {
  const doubts = new Set(saved.flatMap((each) => doubtWords(each.doubts, shortName(each))));
  return { ...comparison, remarks: [...doubts, ...comparison.remarks], isDoubted: saved.some(({ doubts: { against } }) => against.length > 0) };
}

/** A file name can name a host, which the redacted edition leaves out. */
const shortName = ({ name, record }: SavedRecord): string =>
  record.edition === 'full' ? (name.split(/[\\/]/).at(-1) ?? name) : `of ${timeWords(record.scan.finishedAt)}`;
