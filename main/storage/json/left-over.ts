import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskOperations, type FileOperations } from './file-operations.ts';
import { codeOf } from './storage-error.ts';

/** The name under which a file is written until it is whole: who writes it, and what no other program can guess. */
export const besideName = (name: string, random: string): string => `${name}.${String(process.pid)}-${random}.tmp`;
const beside = /^(.+)\.(\d+)-[0-9a-f]{16}\.tmp$/s;

/**
 * Removes what killed processes have left in this folder, of the file `only` or of all files. That it cannot be removed stops no work: the next one tries
 * it again. A file whose process number is in use is left alone, also by an unrelated process.
 */
export async function removeLeftOver(folder: string, only?: string, disk: FileOperations = diskOperations): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, of, pid] = beside.exec(name) ?? [];
    if (of === undefined || (only !== undefined && of !== only) || isAlive(Number(pid))) continue;
    await disk.remove(join(folder, name)).catch(() => undefined);
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
