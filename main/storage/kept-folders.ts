import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError, codeOf, systemWords } from './storage-error.ts';
import { latestScanFile } from './scan-store.ts';

/** The folders below the base that hold the scan of a host, by name. None where nothing was kept yet. Rejects with StorageError unreadable. */
export async function keptFolders(base: string): Promise<readonly string[]> {
  try {
    return (await readdir(base)).filter((name) => existsSync(join(base, name, latestScanFile))).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new StorageError('unreadable', `The folder ${base} could not be listed: ${systemWords(error)}. Give yourself the right to read there.`, {
      cause: error,
    });
  }
}
