import { readFile } from 'node:fs/promises';
import { recordSchema, type EvidenceRecord } from '../../contract/record/record.ts';
import { decodeJsonText, type FileWords } from '../json/json-file.ts';
import { asNewestRecord } from './record-versions.ts';
import { StorageError, systemWords } from '../json/storage-error.ts';

const words: FileWords = {
  what: 'The record',
  kind: 'badRecord',
  version: 2,
  lift: asNewestRecord,
  then: 'Choose a record that Castellan has saved (castellan report … --record FILE).',
  travels: true,
};

export interface RecordFile {
  readonly record: EvidenceRecord;
  /** As it was read, with what a decoder leaves out. */
  readonly json: object;
  readonly bytes: Uint8Array;
}

/** A record with the bytes of its file, whose digest is compared with the one on the paper. Rejects with StorageError badRecord. */
export async function readRecordFile(path: string): Promise<RecordFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new StorageError('badRecord', `${words.what} ${path} could not be read: ${systemWords(error)}. ${words.then}`, { cause: error });
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return { record: decodeRecord(path, text), json: JSON.parse(text) as object, bytes };
}

/** The text of a record’s file; `name` stands in messages. Throws StorageError badRecord. */
export const decodeRecord = (name: string, text: string): EvidenceRecord => decodeJsonText(name, text, recordSchema, words);
