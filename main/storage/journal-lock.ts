import { readFileSync, rmSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { StorageError, codeOf, systemWords } from './storage-error.ts';

const holderSchema = z.object({ pid: z.number().int(), started: z.string().nullable(), host: z.string(), since: z.string() });

/** When a process started, so that a reused number is not taken for it. Linux only; elsewhere null. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function lives(holder: z.infer<typeof holderSchema>): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** One process at a time writes a journal. */
export class JournalLock {
  readonly #path: string;
  readonly #release = (): void => {
    rmSync(this.#path, { force: true });
  };

  private constructor(path: string) {
    this.#path = path;
    process.once('exit', this.#release);
  }

  /** Rejects with `busy`, which names the process that has it. A lock whose process is gone is taken over. */
  static async take(path: string, now: string): Promise<JournalLock> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const file = await open(path, 'wx', 0o600);
        await file.writeFile(JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname(), since: now }));
        await file.close();
        return new JournalLock(path);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST')
          throw new StorageError(
            'notWritable',
            `The journal could not be locked (${path}): ${systemWords(error)}. Nothing was changed on the host. Give yourself the right to write there, or make room.`,
            { cause: error },
          );
      }
      const holder = holderSchema.safeParse(
        await readFile(path, 'utf8')
          .then((text) => JSON.parse(text) as unknown)
          .catch(() => undefined),
      );
      if (!holder.success && attempt < 3) {
        // It may be in the middle of being written.
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      if (holder.success && (attempt >= 3 || lives(holder.data))) {
        throw new StorageError(
          'busy',
          `Another Castellan (process ${String(holder.data.pid)} on ${holder.data.host}) has been changing this host since ${holder.data.since}. Wait until it is done; nothing was changed from here.`,
        );
      }
      await rm(path, { force: true });
    }
  }

  release(): void {
    process.removeListener('exit', this.#release);
    this.#release();
  }
}
