import { open, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalEntry } from '../contract/journal.ts';
import type { JournalPort } from '../engine/ports.ts';
import { JournalLock } from './journal-lock.ts';
import { chainStart, readLine, writeLine, type ChainHead } from './journal-line.ts';
import { StorageError, codeOf, systemWords } from './storage-error.ts';

/** Writes and fsyncs; a port so that a full or read-only disk can be tested. */
export interface FileOperations {
  append(path: string, text: string): Promise<void>;
}
export const diskOperations: FileOperations = {
  append: async (path, text) => {
    const file = await open(path, 'a', 0o600);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
  },
};

interface Loaded {
  readonly entries: readonly JournalEntry[];
  readonly head: ChainHead;
}

/** The journal of one host: one JSON line per entry, chained, fsynced before `append` resolves. Locked from the first append on. */
export class JournalFile implements JournalPort {
  readonly path: string;
  readonly #key: Buffer;
  readonly #disk: FileOperations;
  readonly #now: () => string;
  #loaded: Loaded | undefined;
  #lock: JournalLock | undefined;

  constructor(folder: string, key: Buffer, now: () => string, disk: FileOperations = diskOperations) {
    this.path = join(folder, 'journal.jsonl');
    this.#key = key;
    this.#now = now;
    this.#disk = disk;
  }

  async entries(): Promise<readonly JournalEntry[]> {
    return (await this.#load()).entries;
  }

  /** Number and code of the last line: what reports print and auditors compare. */
  async head(): Promise<ChainHead> {
    return (await this.#load()).head;
  }

  async append(entry: JournalEntry): Promise<void> {
    if (!this.#lock) {
      this.#lock = await JournalLock.take(join(dirname(this.path), 'journal.lock'), this.#now());
      // Another process may have written since it was read.
      this.#loaded = undefined;
      await this.#cutTornLine();
    }
    const loaded = await this.#load();
    const line = writeLine(this.#key, loaded.head, entry);
    try {
      await this.#disk.append(this.path, line.text);
    } catch (error) {
      this.#loaded = undefined;
      throw new StorageError(
        'notWritable',
        `The journal ${this.path} could not be written: ${systemWords(error)}. Without it nothing is changed. Make room or give yourself the right to write there, then go on: a scan finds out what became of a change that had begun.`,
        { cause: error },
      );
    }
    this.#loaded = { entries: [...loaded.entries, entry], head: line.head };
  }

  close(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #load(): Promise<Loaded> {
    this.#loaded ??= this.#verify(await this.#text());
    return this.#loaded;
  }

  async #text(): Promise<string> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return '';
      throw new StorageError('unreadable', `The journal ${this.path} could not be read: ${systemWords(error)}. Nothing was changed on the host.`, {
        cause: error,
      });
    }
  }

  /** A last line without its end was being written when the power went: it never counted, because the change waits for the fsync. */
  #verify(text: string): Loaded {
    const lines = text.split('\n');
    lines.pop();
    let head = chainStart;
    const entries: JournalEntry[] = [];
    for (const [index, line] of lines.entries()) {
      const read = readLine(this.#key, head, line);
      if (read.is === 'tooNew')
        throw new StorageError(
          'journalTooNew',
          `Line ${String(index + 1)} of the journal ${this.path} was written by a newer Castellan. Use that version; nothing was changed.`,
        );
      if (read.is !== 'entry')
        throw new StorageError(
          'journalTampered',
          `Line ${String(index + 1)} of the journal ${this.path} does not fit the lines before it: something other than Castellan has changed the file. Nothing is added to it. Keep the file as evidence, put it back from a backup, or move it away to begin a new one.`,
        );
      entries.push(read.entry);
      head = read.head;
    }
    return { entries, head };
  }

  async #cutTornLine(): Promise<void> {
    const text = await this.#text();
    const whole = text.lastIndexOf('\n') + 1;
    if (whole === text.length) return;
    await writeFile(join(dirname(this.path), `journal.torn-${this.#now().replace(/[^0-9]/g, '')}`), text.slice(whole), { mode: 0o600 });
    await truncate(this.path, Buffer.byteLength(text.slice(0, whole), 'utf8'));
  }
}
