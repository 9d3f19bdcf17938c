import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskOperations, type FileOperations } from './file-operations.ts';
import { codeOf } from './storage-error.ts';

/**
 * Any bytes, whole or not at all: written beside under an unpredictable name, fsynced, measured, and only then put in the place of the old file. A reader
 * finds the old file or the new one, never half of it. Rejects with the system’s own error.
 */
export async function writeWhole(path: string, bytes: Uint8Array, disk: FileOperations = diskOperations): Promise<void> {
  await removeLeftOver(path, disk);
  const beside = `${path}.${String(process.pid)}-${randomBytes(8).toString('hex')}.tmp`;
  try {
    await disk.create(beside, bytes);
    await disk.replace(beside, path);
  } catch (error) {
    await disk.remove(beside).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
}

/** What a killed process has left beside this file. */
async function removeLeftOver(path: string, disk: FileOperations): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const pid = /^(\d+)-[0-9a-f]{16}\.tmp$/.exec(name.slice(basename(path).length + 1))?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await disk.remove(join(dirname(path), name)).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
