import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError, systemWords } from '../storage/json/storage-error.ts';

/**
 * The temporary folder of an administrator’s PowerShell. Templates for secedit and exports of it must not be exchanged by another program of the same user on
 * their way. The data folder of an administrator has an access list for SYSTEM and Administrators alone, and what is made in it inherits that. Undefined
 * without administrator rights. Throws StorageError notWritable: the temporary folder of the user is never used instead.
 */
export function protectedTemporary(dataBase: string, elevated: () => boolean): Readonly<Record<'TEMP' | 'TMP', string>> | undefined {
  if (!elevated()) return undefined;
  const folder = join(dataBase, 'temporary');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StorageError(
      'notWritable',
      `Castellan could not create its protected temporary folder ${folder}: ${systemWords(error)}. Nothing was changed on the host. Remove the cause and start Castellan again.`,
      { cause: error },
    );
  }
  return { TEMP: folder, TMP: folder };
}
