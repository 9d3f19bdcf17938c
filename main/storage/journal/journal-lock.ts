import { readFileSync, rmSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { timeWords } from '../../words/utc-times.ts';
import { lives, ownLockText, readLockText, type LockHolder } from './lock-holder.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

const attempts = 6;
const pauseMs = 50;

/** One process at a time writes a journal. Given back by `release`, and when the process exits; a killed one is noticed by the next. */
export class JournalLock {
  readonly #path: string;
  readonly #text: string;

  private constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
    process.once('exit', this.release);
  }

  /** Rejects with `busy`, which names the process that has it. A lock whose process is gone is taken over. */
  static async take(path: string, now: string): Promise<JournalLock> {
    const text = ownLockText(now);
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      if (await create(path, text)) return new JournalLock(path, text);
      const found = await read(path);
      if (found === undefined) continue;
      const holder = readLockText(found);
      if (holder && lives(holder)) throw busy(path, holder);
      if (!holder && attempt < 4) await wait(pauseMs);
      // Another may have taken it over in the meantime: only what was judged is removed.
      else if ((await read(path)) === found) await rm(path, { force: true });
    }
    throw new StorageError(
      'busy',
      `The lock ${path} could not be had in ${String(attempts)} attempts: others keep taking it. Try again; nothing was changed from here.`,
    );
  }

  /** Rejects with `busy` when another program removed or replaced the lock: two could be writing. */
  async refuseUnlessHeld(): Promise<void> {
    const found = await read(this.#path);
    if (found === this.#text) return;
    const holder = found === undefined ? undefined : readLockText(found);
    if (holder) throw busy(this.#path, holder);
    throw new StorageError(
      'busy',
      `The lock ${this.#path} was removed while it was in use, so nothing more is written. Nothing was changed after that. Begin again when no other Castellan is at work.`,
    );
  }

  /** Removes the lock, if it is still this one. */
  readonly release = (): void => {
    process.removeListener('exit', this.release);
    try {
      if (readFileSync(this.#path, 'utf8') === this.#text) rmSync(this.#path, { force: true });
    } catch {
      // It is gone or cannot be removed: the next one finds that its process has ended.
    }
  };
}

const busy = (path: string, holder: LockHolder): StorageError =>
  new StorageError(
    'busy',
    `Another Castellan (process ${String(holder.pid)} on ${holder.host}) has been changing this host since ${timeWords(holder.since)}. Wait until it is done; nothing was changed from here. If you are certain that it no longer runs, delete ${path}.`,
  );

async function create(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(text);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw unusable(path, error);
  }
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(path, error);
  }
}

const unusable = (path: string, error: unknown): StorageError =>
  new StorageError(
    'notWritable',
    `The journal could not be locked (${path}): ${systemWords(error)}. Nothing was changed on the host. Give yourself the right to write there, or make room.`,
    { cause: error },
  );
