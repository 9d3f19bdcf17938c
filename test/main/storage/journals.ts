import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import { diskOperations, type FileOperations } from '../../../main/storage/json/file-operations.ts';
import { JournalFile } from '../../../main/storage/journal/journal-file.ts';
import { StorageError } from '../../../main/storage/json/storage-error.ts';

export const key = Buffer.alloc(32, 7);
export const now = '2026-11-24T08:00:00.000Z';
export const folder = (): string => mkdtempSync(join(tmpdir(), 'castellan-storage-'));

/** Its text has what a naive writer gets wrong: quotes, a line separator, letters of more than one byte. */
export const entry = (n: number): JournalEntry => ({ entry: 'runEnded', at: now, run: `run ${String(n)} $(calc)’; "\u2028 ü`, done: n, notDone: 0 });

export const journalIn = (path: string, disk: FileOperations = diskOperations): JournalFile => new JournalFile(path, key, () => now, disk);

/** A closed journal with entries 1 to count; answers its path. */
export async function written(path: string, count: number): Promise<string> {
  const journal = journalIn(path);
  for (let n = 1; n <= count; n += 1) await journal.append(entry(n));
  await journal.close();
  return journal.path;
}

/** The kind of the StorageError that a work ends with, or `nothing`. */
export const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof StorageError ? error.kind : String(error)),
  );

/** An error as the operating system gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: as the system says it`), { code });
