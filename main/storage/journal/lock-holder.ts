import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { codeOf } from '../json/storage-error.ts';

/**
 * The process that has a lock. `started` is in clock ticks since boot and tells a process from a later one with the same number; null where it cannot be
 * read.
 */
const lockHolderSchema = z.object({ pid: z.number().int().positive(), started: z.string().nullable(), host: z.string(), since: z.string() });
export type LockHolder = Readonly<z.infer<typeof lockHolderSchema>>;

/** The text of a lock of this process; no two are the same. */
export const ownLockText = (since: string): string =>
  JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname(), since, token: randomUUID() });

/** Undefined where the text is no lock, or one that is just being written. */
export function readLockText(text: string): LockHolder | undefined {
  try {
    return lockHolderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** False only where it is certain that the process is gone. For a process of another computer it is unknown. */
export function lives(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: the process runs under another account.
    if (codeOf(error) === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return started === null || holder.started === null || started === holder.started;
}

/** Linux only. The program's name stands in brackets and may hold anything, so counting begins after the last one. */
function startOf(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
