import { open, readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { ChangeOwner, OwnerPort, SetTicket } from '../../engine/ports.ts';
import { timeWords } from '../../words/utc-times.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

/** What the setting process writes into the second line of the file. */
const ownerSchema = z.object({ pid: z.number().int().positive(), since: z.string() });

/**
 * The file that the setting process keeps open for itself alone while it makes a change (scripts/powershell/write/session/Enter-SetLock.ps1). Its first line
 * is the ticket of the change that may be made: with an empty one, no process can begin. The operating system frees it when the process ends, however it
 * ends. Rejects with StorageError notWritable, busy.
 */
export class SetLock implements OwnerPort {
  readonly #path: string;
  constructor(path: string) {
    this.#path = path;
  }

  async issue(name: string): Promise<SetTicket> {
    const owner = await this.#write(name);
    if (owner) throw new StorageError('busy', `${stillMade(owner)} Nothing more was begun.`);
    return { path: this.#path, name };
  }

  withdraw(): Promise<ChangeOwner | undefined> {
    return this.#write('');
  }

  /** Answers which process has the lock, where one has it; then nothing is written. */
  async #write(ticket: string): Promise<ChangeOwner | undefined> {
    try {
      if (await isHeldElsewhere(this.#path)) return await this.#owner();
      const file = await open(this.#path, (await exists(this.#path)) ? 'r+' : 'w+', 0o600);
      try {
        await file.truncate(0);
        await file.write(`${ticket}\n`, 0, 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
      // Where the lock is only advisory, a process may have begun with the old ticket between the first check and the writing.
      return (await isHeldElsewhere(this.#path)) ? await this.#owner() : undefined;
    } catch (error) {
      // Windows: the setting process shares it for reading only.
      if (codeOf(error) === 'EBUSY') return this.#owner();
      throw new StorageError(
        'notWritable',
        `${this.#path} could not be written: ${systemWords(error)}. Without it nothing is changed. Make room or give yourself the right to write there.`,
        { cause: error },
      );
    }
  }

  async #owner(): Promise<ChangeOwner> {
    const line = (await readFile(this.#path, 'utf8').catch(() => '')).split('\n')[1] ?? '';
    try {
      const { pid, since } = ownerSchema.parse(JSON.parse(line));
      return { process: pid, since };
    } catch {
      return { process: undefined, since: undefined };
    }
  }
}

export const stillMade = ({ process: pid, since }: ChangeOwner): string =>
  `A change is still being made on this host${pid === undefined ? '' : ` by process ${String(pid)}${since === undefined ? '' : ` since ${timeWords(since)}`}`}. Wait until that process has ended.`;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );

/** On Windows opening it for writing fails. Elsewhere .NET takes flock, which the kernel lists by the number of the file. */
async function isHeldElsewhere(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  try {
    const { ino } = await stat(path);
    const locks = await readFile('/proc/locks', 'utf8');
    return locks.split('\n').some((line) => line.includes(' FLOCK ') && line.includes(`:${String(ino)} `));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
