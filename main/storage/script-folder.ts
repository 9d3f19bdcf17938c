import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWholeFile } from './json/json-file.ts';
import { StorageError, systemWords } from './json/storage-error.ts';

export interface FolderFile {
  /** The path below the folder, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes these files into a new or an empty folder, in this order. A folder with anything in it is refused: its scripts could be those of another version. */
export async function writeScriptFolder(folder: string, files: readonly FolderFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const [found] = await readdir(folder);
    if (found !== undefined)
      throw new StorageError('notWritable', `The folder ${folder} is not empty: it holds ${found}. Name a new folder. Nothing was written.`);
    for (const { name } of files) await mkdir(dirname(join(folder, name)), { recursive: true });
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('notWritable', `The folder ${folder} could not be made: ${systemWords(error)}. Choose another folder.`, { cause: error });
  }
  for (const { name, bytes } of files) await writeWholeFile(join(folder, name), bytes, 'The file');
}
