import { app, dialog, type BrowserWindow } from 'electron';

/** Asks in the dialog of the system for a folder. */
export function chooseFolder(window: () => BrowserWindow | undefined): () => Promise<string | undefined> {
  return async () => {
    const options = {
      title: 'Folder for the script',
      buttonLabel: 'Save here',
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory' as const, 'createDirectory' as const],
    };
    const own = window();
    const { canceled, filePaths } = own ? await dialog.showOpenDialog(own, options) : await dialog.showOpenDialog(options);
    return canceled ? undefined : filePaths[0];
  };
}
