import { app, type BrowserWindow } from 'electron';
import { askForFolder } from './safe-dialogs.ts';

/** Asks in the dialog of the system for a folder. */
export function chooseFolder(window: () => BrowserWindow | undefined): () => Promise<string | undefined> {
  return async () => {
    const options = {
      title: 'Folder for the script',
      buttonLabel: 'Save here',
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory' as const, 'createDirectory' as const],
    };
    const { canceled, filePaths } = await askForFolder(window(), options);
    return canceled ? undefined : filePaths[0];
  };
}
