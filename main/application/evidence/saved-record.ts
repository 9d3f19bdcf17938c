import type { EvidenceRecord } from '../../contract/record/record.ts';
import { matchesSeal } from '../../reports/seal.ts';
import { decodeRecord, readRecordFile, type RecordFile } from '../../storage/record-file.ts';
import { StorageError } from '../../storage/storage-error.ts';
import type { Application } from '../ports/application.ts';
import { journalNotes, verifyRecord } from './verify-record.ts';

type Digest = Pick<Application, 'digest'>;

/** A record from a file, for a report or a comparison. Rejects with StorageError badRecord, also where its content does not match its seal. */
export async function readSavedRecord(application: Digest, path: string): Promise<RecordFile> {
  const file = await readRecordFile(path);
  refuseEdited(application, path, file.record, file.json);
  return file;
}

/** The same for a text; `name` stands in messages. Throws StorageError badRecord. */
export function decodeSavedRecord(application: Digest, name: string, text: string): EvidenceRecord {
  const record = decodeRecord(name, text);
  refuseEdited(application, name, record, JSON.parse(text.replace(/^\uFEFF/, '')) as object);
  return record;
}

function refuseEdited({ digest }: Digest, name: string, record: EvidenceRecord, json: object): void {
  if (matchesSeal(json, record.seal, digest)) return;
  throw new StorageError(
    'badRecord',
    `The content of the record ${name} does not match its seal: the record was changed after Castellan had saved it. Nothing was written. Use the original record, or create a new one (castellan report --host … --record FILE).`,
  );
}

export interface RecordDoubts {
  /** What speaks against the record on this computer, in sentences. */
  readonly against: readonly string[];
  /** Why this computer cannot know it, as for a record of another computer. */
  readonly notKnown: readonly string[];
}

/** What the journal of this computer says about a record whose seal holds: a new seal needs no key. */
export async function doubtsAbout(application: Application, file: RecordFile): Promise<RecordDoubts> {
  const checks = await verifyRecord(application, file, undefined);
  return {
    against: checks.filter(({ is }) => is === 'fails').map(({ words }) => words),
    notKnown: checks.filter(({ what, is }) => what === journalNotes && is === 'notChecked').map(({ words }) => words),
  };
}
