import { join } from 'node:path';
import { app, session, type DownloadItem } from 'electron';
import { isOurs } from './origin.ts';
import { safeSaveOptions, showError } from './safe-dialogs.ts';

/**
 * Electron security checklist 13: nothing comes from elsewhere, downloads included. What a page of ours has made itself is saved
 * where the user says, in the dialog of the system.
 */
export function askWhereToSave(): void {
  session.defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:') || !isOurs(item.getURL().slice('blob:'.length))) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions(safeSaveOptions({ title: 'Save', defaultPath: join(app.getPath('documents'), item.getFilename()) }));
    item.once('done', (_event, state) => {
      if (state === 'interrupted') showError('The file was not saved', notSaved(item));
    });
  });
}

const notSaved = (item: DownloadItem): string =>
  `The file ${item.getSavePath()} was not written completely. The disk may be full, or this account may not write there. Save the file in another folder.`;
