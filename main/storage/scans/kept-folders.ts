import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostIdentity } from '../../contract/host-identity.ts';
import { readJsonFile } from '../json/json-file.ts';
import { latestScanFile, storedScanSchema } from './scan-store.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

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

const identitySchema = storedScanSchema.pick({ identity: true, finishedAt: true });

/** Which hosts these folders are about, by their latest scans. A scan or a folder that cannot be read names none: opening its storage says so. */
export async function keptIdentities(base: string): Promise<readonly { readonly identity: HostIdentity; readonly scannedAt: string }[]> {
  const found = [];
  for (const folder of await keptFolders(base).catch(() => [])) {
    const path = join(base, folder, latestScanFile);
    const scan = await readJsonFile(path, identitySchema, { what: 'The last scan', kind: 'unreadable', then: '' }).catch(() => undefined);
    if (scan) found.push({ identity: scan.identity, scannedAt: scan.finishedAt });
  }
  return found;
}
