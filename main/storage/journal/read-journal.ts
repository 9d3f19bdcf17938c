import type { JournalEntry } from '../../contract/journal.ts';
import { chainStart, readLine, type ChainHead } from './journal-line.ts';
import { StorageError } from '../json/storage-error.ts';

/** What a journal file holds. `size` counts the bytes of its whole lines; `torn` are the bytes after them. */
export interface JournalRead {
  readonly entries: JournalEntry[];
  /** The code of each line, so that a head which was noted elsewhere can be looked for. */
  readonly macs: string[];
  readonly head: ChainHead;
  readonly size: number;
  readonly torn: Buffer;
}

const newline = 0x0a;

/**
 * Verifies the chain from the first line on. What stands after the last whole line was being written when the writer was interrupted; so was a last line that
 * is no JSON. Neither ever counted, because `append` resolves only after the fsync. Throws a StorageError: journalTampered or journalTooNew, naming the line.
 */
export function readJournal(path: string, key: Buffer, bytes: Buffer): JournalRead {
  const entries: JournalEntry[] = [];
  const macs: string[] = [];
  let head = chainStart;
  let start = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    const read = readLine(key, head, bytes.subarray(start, end));
    if (read.is === 'notJson' && end === bytes.length - 1) break;
    if (read.is === 'tooNew') throw tooNew(path, head.n + 1);
    if (read.is !== 'entry') throw tampered(path, head.n + 1);
    entries.push(read.entry);
    macs.push(read.head.mac);
    head = read.head;
    start = end + 1;
  }
  return { entries, macs, head, size: start, torn: bytes.subarray(start) };
}

function tampered(path: string, line: number): StorageError {
  return new StorageError(
    'journalTampered',
    `Line ${String(line)} of the journal ${path} does not fit the lines before it: something other than Castellan has changed the file${line === 1 ? ', or its key (keys/journal.key in the data folder) is not the one it was written with' : ''}. Nothing is added to it. Keep the file as evidence, put it back from a backup, or move it away to begin a new one.`,
  );
}

function tooNew(path: string, line: number): StorageError {
  return new StorageError(
    'journalTooNew',
    `Line ${String(line)} of the journal ${path} was written by a newer version of Castellan, and this version cannot read it. Use the newer version; nothing was changed.`,
  );
}
