import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { diskOperations, type FileOperations } from './file-operations.ts';
import { besideName, removeLeftOver } from './left-over.ts';

/**
 * Any bytes, whole or not at all: written beside under an unpredictable name, fsynced, measured, and only then put in the place of the old file. A reader
 * finds the old file or the new one, never half of it. Rejects with the system’s own error.
 */
export async function writeWhole(path: string, bytes: Uint8Array, disk: FileOperations = diskOperations): Promise<void> {
  await removeLeftOver(dirname(path), basename(path), disk);
  const beside = join(dirname(path), besideName(basename(path), randomBytes(8).toString('hex')));
  try {
    await disk.create(beside, bytes);
    await disk.replace(beside, path);
  } catch (error) {
    await disk.remove(beside).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
}
