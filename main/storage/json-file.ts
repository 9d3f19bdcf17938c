import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import { StorageError, codeOf, systemWords } from './storage-error.ts';

export interface FileWords {
  /** How the file is called in messages: “the profile”. */
  readonly what: string;
  /** What to do when it is missing or broken. */
  readonly then: string;
  readonly kind: StorageError['kind'];
}

/** Reads and decodes a JSON file. Names the place of the mistake, never the values in it. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>, { what, then, kind }: FileWords): Promise<T> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : systemWords(error);
    throw new StorageError(kind, `${what} ${path} could not be read: ${why}. ${then}`, { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StorageError(kind, `${what} ${path} is not JSON${placeOf(error, text)}. ${then}`, { cause: error });
  }
  const decoded = schema.safeParse(json);
  if (decoded.success) return decoded.data;
  const problems = decoded.error.issues.slice(0, 10).map((issue) => `${issue.path.length === 0 ? 'the whole' : issue.path.join('.')}: ${issue.message}`);
  throw new StorageError(kind, `${what} ${path} does not fit: ${problems.join('; ')}. ${then}`, { cause: decoded.error });
}

/** Line and column of the mistake; newer Node versions say the position, older ones do not. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(systemWords(error))?.[1];
  if (position === undefined) return ', or it is cut off';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}

/** Written beside, fsynced and renamed into place: a reader finds the old file or the new one, never half of it. */
export async function writeJsonFile(path: string, value: unknown, what: string): Promise<void> {
  try {
    await writeFileAtomic(path, `${JSON.stringify(value, null, 1)}\n`, { fsync: true, mode: 0o600 });
  } catch (error) {
    throw new StorageError(
      'notWritable',
      `${what} could not be written to ${path}: ${systemWords(error)}. Choose another folder, give yourself the right to write there, or make room.`,
      { cause: error },
    );
  }
}
