import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { jsonFromFile } from '../../contract/foreign-text.ts';
import { jsonMistake } from './json-mistake.ts';
import { problemWords } from '../../contract/problem-words.ts';
import { StorageError, codeOf, systemWords } from './storage-error.ts';
import { writeWhole } from './write-whole.ts';

export interface FileWords {
  /** How the file is called in messages: “the profile”. */
  readonly what: string;
  /** What to do when it is missing or broken. */
  readonly then: string;
  readonly kind: StorageError['kind'];
  /** The version of this kind of file; default: `fileVersion`. */
  readonly version?: number;
  /** Brings the JSON of an earlier version into the form of this one; leaves any other as it is. */
  readonly lift?: (json: unknown) => unknown;
  /** It may come from elsewhere: its texts are made harmless, as those of a host are. */
  readonly travels?: true;
}

/** The version of files that have never changed. An older file of a kind that has is refused in words, never guessed at. */
export const fileVersion = 1;
const versionSchema = z.object({ version: z.number() });

/** Reads and decodes a JSON file. Names the place of the mistake, never the values in it. Throws a StorageError of the kind in `words`. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>, words: FileWords): Promise<T> {
  const found = await readJsonFileIfThere(path, schema, words);
  if (found !== undefined) return found;
  throw new StorageError(words.kind, `${words.what} ${path} could not be read: there is no such file. ${words.then}`);
}

/** Undefined only where there is no such file: one that may not be read is not the same. */
export async function readJsonFileIfThere<T>(path: string, schema: z.ZodType<T>, words: FileWords): Promise<T | undefined> {
  const bytes = await readBytesIfThere(path, words);
  return bytes && decodeJsonBytes(path, bytes, schema, words);
}

/** The bytes of a file that may not exist; what it should be stands in the words. */
export async function readBytesIfThere(path: string, { what, then, kind }: FileWords): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StorageError(kind, `${what} ${path} could not be read: ${systemWords(error)}. ${then}`, { cause: error });
  }
}

export function decodeJsonBytes<T>(path: string, bytes: Buffer, schema: z.ZodType<T>, words: FileWords): T {
  const { what, then, kind } = words;
  const text = textOf(bytes);
  if (text === undefined) throw new StorageError(kind, `${what} ${path} is not written in UTF-8. Save it as UTF-8. ${then}`);
  return decodeJsonText(path, text, schema, words);
}

/** Decodes the text of a JSON file; `path` names it in messages. Throws a StorageError of the kind in `words`. */
export function decodeJsonText<T>(
  path: string,
  text: string,
  schema: z.ZodType<T>,
  { what, then, kind, version: expected = fileVersion, lift, travels }: FileWords,
): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
    if (travels === true) json = jsonFromFile(json);
  } catch {
    // The error of JSON.parse quotes the file, so it goes no further.
    const { line, column, cutOff } = jsonMistake(text);
    throw new StorageError(
      kind,
      `${what} ${path} is not JSON: ${cutOff ? 'it ends too early, at' : 'the mistake is at'} line ${String(line)}, column ${String(column)}. ${then}`,
    );
  }
  if (lift) json = lift(json);
  const version = versionSchema.safeParse(json).data?.version;
  if (version !== undefined && version !== expected)
    throw new StorageError(
      kind,
      `${what} ${path} has version ${String(version)}: it was written ${version > expected ? 'for a newer' : 'by an older'} Castellan, this one reads version ${String(expected)}. ${then}`,
    );
  const decoded = schema.safeParse(json);
  if (decoded.success) return decoded.data;
  throw new StorageError(kind, `${what} ${path} does not fit: ${problemWords(decoded.error)}. ${then}`, { cause: decoded.error });
}

/** Windows tools put a mark in front of UTF-8, and Windows PowerShell 5.1 writes UTF-16 unless told otherwise. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A value as the JSON files hold it. */
export const jsonBytes = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`, 'utf8');

/** Written beside, fsynced and renamed into place: a reader finds the old file or the new one, never half of it. */
export async function writeJsonFile(path: string, value: unknown, what: string): Promise<void> {
  try {
    await writeWhole(path, jsonBytes(value));
  } catch (error) {
    throw notWritten(path, what, error);
  }
}

/** Any bytes, whole or not at all. */
export async function writeWholeFile(path: string, bytes: Uint8Array, what: string): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (error) {
    throw notWritten(path, what, error);
  }
}

const notWritten = (path: string, what: string, error: unknown): StorageError =>
  new StorageError(
    'notWritable',
    `${what} could not be written to ${path}: ${systemWords(error)}. Choose another folder, give yourself the right to write there, or make room.`,
    { cause: error },
  );
