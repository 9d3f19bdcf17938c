import { randomBytes } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../json/data-folder.ts';
import { diskOperations, type FileOperations } from '../json/file-operations.ts';
import { besideName } from '../json/left-over.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

/**
 * The key of the journal's chain, 32 random bytes in hex, outside the journal's folder; made when there is none. A process that can read it can write a chain
 * anew: the chain shows changes by every other one. Where modes mean nothing (Windows), only the access list of the data folder keeps others from it:
 * shells/open-data-folder.ts.
 */
export async function journalKey(path: string, disk: FileOperations = diskOperations): Promise<Buffer> {
  await makeFolder(dirname(path));
  const known = await readKey(path);
  if (known) return known;
  await plantKey(path, disk);
  const planted = await readKey(path);
  if (planted) return planted;
  throw new StorageError(
    'unreadable',
    `The key of the journal ${path} vanished as soon as it was made. Find out what removes it. Nothing was changed on the host.`,
  );
}

async function readKey(path: string): Promise<Buffer | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StorageError(
      'unreadable',
      `The key of the journal ${path} could not be read: ${systemWords(error)}. Start Castellan as the person who used it first, or as an administrator. Nothing was changed on the host.`,
      { cause: error },
    );
  }
  if (/^[0-9a-f]{64}\s*$/.test(text)) return Buffer.from(text.trim(), 'hex');
  throw new StorageError(
    'unreadable',
    `The key of the journal ${path} is damaged. Restore it from a backup. Without the key, Castellan cannot tell whether the journal was changed.`,
  );
}

/** Written whole beside and linked into place: two processes that start together get one key, and a killed one leaves none that is cut off. */
async function plantKey(path: string, disk: FileOperations): Promise<void> {
  const beside = join(dirname(path), besideName(basename(path), randomBytes(8).toString('hex')));
  try {
    try {
      await disk.create(beside, Buffer.from(randomBytes(32).toString('hex'), 'utf8'));
      await link(beside, path).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
    } finally {
      await rm(beside, { force: true });
    }
    await disk.syncFolder(dirname(path));
  } catch (error) {
    throw new StorageError(
      'notWritable',
      `The key of the journal could not be written to ${path}: ${systemWords(error)}. Nothing was changed on the host. Make room, give yourself the right to write there, or set CASTELLAN_DATA to another folder.`,
      { cause: error },
    );
  }
}
