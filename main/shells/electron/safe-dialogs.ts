import { basename, dirname, join } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions, type OpenDialogReturnValue, type SaveDialogOptions, type SaveDialogReturnValue } from 'electron';
import { harmless } from '../../contract/foreign-text.ts';

/**
 * The only module that opens a dialog of the system. Names of hosts and messages of Windows come from outside the product. A mark that turns the direction
 * of writing would show another file name and another extension than the file gets.
 */
export function showError(title: string, text: string): void {
  const lines = text.split(/\r?\n/u).map(harmless);
  dialog.showErrorBox(harmless(title), lines.join('\n'));
}

/** The options of a dialog that saves a file. The folder is one that the user or Windows has chosen; a page gives the name. */
export const safeSaveOptions = (options: SaveDialogOptions & { readonly defaultPath: string }): SaveDialogOptions => ({
  ...options,
  defaultPath: join(dirname(options.defaultPath), harmless(basename(options.defaultPath))),
});

export function askForFile(own: BrowserWindow | undefined, options: SaveDialogOptions & { readonly defaultPath: string }): Promise<SaveDialogReturnValue> {
  const safe = safeSaveOptions(options);
  return own ? dialog.showSaveDialog(own, safe) : dialog.showSaveDialog(safe);
}

export const askForFolder = (own: BrowserWindow | undefined, options: OpenDialogOptions): Promise<OpenDialogReturnValue> =>
  own ? dialog.showOpenDialog(own, options) : dialog.showOpenDialog(options);
