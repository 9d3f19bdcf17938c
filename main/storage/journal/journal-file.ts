import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { journalEntrySchema, type JournalEntry } from '../../contract/journal.ts';
import type { JournalPort, OwnerPort } from '../../engine/ports.ts';
import { diskOperations, type FileOperations } from '../json/file-operations.ts';
import { InTurn } from '../json/in-turn.ts';
import { JournalLock } from './journal-lock.ts';
import { writeLine, type ChainHead } from './journal-line.ts';
import { SetLock } from './set-lock.ts';
import { putAsideTorn } from './put-aside-torn.ts';
import { readJournal, type JournalRead } from './read-journal.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

/**
 * The journal of one host: one JSON line per entry, chained, fsynced before `append` resolves. Locked from the first append until
 * `close`; reading needs no lock. Rejects with StorageError: busy, journalTampered, journalTooNew, notWritable, unreadable.
 */
export class JournalFile implements JournalPort {
  readonly path: string;
  readonly owner: OwnerPort;
  readonly #key: Buffer;
  readonly #disk: FileOperations;
  readonly #now: () => string;
  readonly #notices: string[] = [];
  #loaded: JournalRead | undefined;
  #lock: JournalLock | undefined;
  readonly #appends = new InTurn();

  constructor(folder: string, key: Buffer, now: () => string, disk: FileOperations = diskOperations) {
    this.path = join(folder, 'journal.jsonl');
    this.owner = new SetLock(join(folder, 'set.lock'));
    this.#key = key;
    this.#now = now;
    this.#disk = disk;
  }

  /** What a user should be told about the file, in sentences: a torn last line that was put aside, and where. */
  get notices(): readonly string[] {
    return this.#notices;
  }

  async entries(): Promise<readonly JournalEntry[]> {
    return [...(await this.#load()).entries];
  }

  /** Number and code of the last line: what reports print and auditors compare. Lines cut off the end show in nothing else. */
  async head(): Promise<ChainHead> {
    return (await this.#load()).head;
  }

  /** The code of line `n`, counted from 1; undefined where the journal is shorter. */
  async macOf(n: number): Promise<string | undefined> {
    return (await this.#load()).macs[n - 1];
  }

  /** The codes of all lines, first line first. */
  async lineCodes(): Promise<readonly string[]> {
    return [...(await this.#load()).macs];
  }

  /** Appends wait for each other: two at once would both follow the same line. */
  append(entry: JournalEntry): Promise<void> {
    return this.#appends.run(async () => {
      await this.#hold();
      await this.#append(entry);
    });
  }

  /** Decided on the content under the lock, and written before another process can write. `decide` must not write to this journal. */
  transact(decide: (entries: readonly JournalEntry[]) => Promise<readonly JournalEntry[]>): Promise<readonly JournalEntry[]> {
    return this.#appends.run(async () => {
      await this.#hold();
      const entries = await decide([...(await this.#loadAndRepair()).entries]);
      for (const entry of entries) await this.#append(entry);
      return entries;
    });
  }

  /** Gives the journal free for others, after what is being written. */
  async close(): Promise<void> {
    await this.#appends.over();
    this.#lock?.release();
    this.#lock = undefined;
  }

  async #hold(): Promise<void> {
    if (!this.#lock) {
      this.#lock = await JournalLock.take(join(dirname(this.path), 'journal.lock'), this.#now());
      // Another process may have written since it was read.
      this.#loaded = undefined;
    }
    await this.#lock.refuseUnlessHeld();
  }

  async #append(entry: JournalEntry): Promise<void> {
    const loaded = await this.#loadAndRepair();
    const line = writeLine(this.#key, loaded.head, entry);
    // What cannot be read again would close the journal for good.
    const kept = journalEntrySchema.safeParse((JSON.parse(line.text) as { entry: unknown }).entry);
    if (!kept.success) {
      const problems = kept.error.issues.map((issue) => issue.path.join('.')).join(', ');
      throw new StorageError(
        'notWritable',
        `The entry ${entry.entry} does not fit the journal ${this.path} (${problems}), so it was not written. Nothing was changed on the host; this is a fault of Castellan.`,
      );
    }
    await this.#write(loaded, line.text);
    loaded.entries.push(kept.data);
    loaded.macs.push(line.head.mac);
    this.#loaded = { ...loaded, head: line.head, size: loaded.size + Buffer.byteLength(line.text, 'utf8') };
  }

  async #write(loaded: JournalRead, text: string): Promise<void> {
    try {
      await this.#disk.append(this.path, text);
      if (loaded.size === 0) await this.#disk.syncFolder(dirname(this.path));
    } catch (error) {
      this.#loaded = undefined;
      // Half of the line may stand there. Where it cannot be cut off now, the next append puts it aside.
      const cut = await this.#disk.cut(this.path, loaded.size).then(
        () => true,
        (failed: unknown) => codeOf(failed) === 'ENOENT',
      );
      throw new StorageError(
        'notWritable',
        `The journal ${this.path} could not be written: ${systemWords(error)}. Without it nothing is changed.${cut ? '' : ' The line may stand in it all the same.'} Make room or give yourself the right to write there, then go on: a scan finds out what became of a change that had begun.`,
        { cause: error },
      );
    }
  }

  async #load(): Promise<JournalRead> {
    this.#loaded ??= readJournal(this.path, this.#key, await this.#bytes());
    return this.#loaded;
  }

  /** Only under the lock: without it, a line that another process is just writing looks torn too. */
  async #loadAndRepair(): Promise<JournalRead> {
    const loaded = await this.#load();
    if (loaded.torn.length > 0) {
      this.#notices.push(await putAsideTorn(this.path, loaded, this.#now(), this.#disk));
      this.#loaded = { ...loaded, torn: Buffer.alloc(0) };
    } else if ((await this.#disk.size(this.path)) !== loaded.size) {
      this.#loaded = undefined;
      throw new StorageError(
        'journalTampered',
        `Something other than Castellan has changed the length of the journal ${this.path} while it was in use. Nothing is added to it. Find out what else writes there, then begin again.`,
      );
    }
    return this.#loaded ?? loaded;
  }

  async #bytes(): Promise<Buffer> {
    try {
      return await readFile(this.path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
      throw new StorageError(
        'unreadable',
        `The journal ${this.path} could not be read: ${systemWords(error)}. Give yourself the right to read it. Nothing was changed on the host.`,
        { cause: error },
      );
    }
  }
}
