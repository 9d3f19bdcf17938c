import { dirname, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { KeptFile } from '../../storage/json/kept-file.ts';
import { writeWholeFile } from '../../storage/json/json-file.ts';
import type { Places } from '../../storage/places.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { askForFile } from './safe-dialogs.ts';

/** Asks in the dialog of the system where to, beginning where the last report went, and writes the file whole or not at all. */
export function saveFile(window: () => BrowserWindow | undefined, places: KeptFile<Places>): (name: string, bytes: Uint8Array) => Promise<string | undefined> {
  return async (name, bytes) => {
    const { value } = await places.read();
    const options = { title: 'Save', defaultPath: join(value.reportFolder ?? app.getPath('documents'), name), properties: ['createDirectory' as const] };
    const { canceled, filePath } = await askForFile(window(), options);
    if (canceled || filePath === '') return undefined;
    await writeWholeFile(filePath, bytes, 'The file');
    await places.save({ version: 1, reportFolder: dirname(filePath) }).catch((error: unknown) => {
      // The file is saved; that its folder is not remembered is no reason to say otherwise.
      if (!(error instanceof StorageError)) throw error;
    });
    return filePath;
  };
}
