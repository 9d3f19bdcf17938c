import { dirname, join } from 'node:path';
import type { FileOperations } from '../json/file-operations.ts';
import type { JournalRead } from './read-journal.ts';
import { StorageError, codeOf, systemWords } from '../json/storage-error.ts';

/** Moves what stands after the last whole line into a file of its own, first there, then away from here. Answers the notice for the user. */
export async function putAsideTorn(path: string, { size, torn, head }: JournalRead, now: string, disk: FileOperations): Promise<string> {
  try {
    const aside = await createBeside(join(dirname(path), `journal.torn-${now.replace(/[^0-9]/g, '')}`), torn, disk);
    await disk.syncFolder(dirname(path));
    await disk.cut(path, size);
    return `The last line of the journal ${path} is incomplete: the program that wrote it was ended before it was finished. Castellan ignores it and has moved the ${String(torn.length)} bytes after line ${String(head.n)} to ${aside}.`;
  } catch (error) {
    throw new StorageError(
      'notWritable',
      `The journal ${path} ends in the middle of a line, which could not be put aside: ${systemWords(error)}. Nothing was changed on the host. Make room or give yourself the right to write there.`,
      { cause: error },
    );
  }
}

async function createBeside(path: string, bytes: Uint8Array, disk: FileOperations): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : `${path}-${String(number)}`;
    try {
      await disk.create(free, bytes);
      return free;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}
