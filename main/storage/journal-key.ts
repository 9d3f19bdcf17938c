import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './data-folder.ts';
import { StorageError, codeOf, systemWords } from './storage-error.ts';

/**
 * The key of the journal's chain, outside the journal's folder. Whoever holds it can write a chain anew: the chain shows changes
 * by everybody else.
 */
export async function journalKey(path: string): Promise<Buffer> {
  const read = async (): Promise<Buffer> => {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
    if (key.length === 32) return key;
    throw new StorageError(
      'unreadable',
      `The key of the journal ${path} is damaged. Put it back from a backup; without it nobody can say whether the journal was changed.`,
    );
  };
  await makeFolder(dirname(path));
  try {
    const file = await open(path, 'wx', 0o600);
    const key = randomBytes(32);
    await file.writeFile(key.toString('hex'));
    await file.sync();
    await file.close();
    return key;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return read();
    throw new StorageError('notWritable', `The key of the journal could not be written to ${path}: ${systemWords(error)}. Nothing was changed on the host.`, {
      cause: error,
    });
  }
}
