import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { StorageError } from '../../storage/json/storage-error.ts';
import { codeOfStorage } from '../cli/exit-code.ts';
import { crashExitCode, endOnCrash } from '../end-on-crash.ts';
import { isElevated } from '../is-elevated.ts';
import { productFiles } from '../product-files.ts';
import { variableRefused } from '../trusted-surroundings.ts';
import { askWhereToSave } from './ask-where-to-save.ts';
import { commandLineOf } from './command-words.ts';
import { logViolations } from './log-violations.ts';
import { blockNavigation } from './no-navigation.ts';
import { refusePermissions } from './no-permissions.ts';
import { openWindow } from './open-window.ts';
import { portsOfWindow } from './ports-of-window.ts';
import { switchRefused } from './elevated-switches.ts';
import { showError } from './safe-dialogs.ts';
import { registerPages, servePages } from './serve-pages.ts';
import { isFirstInstance } from './single-instance.ts';
import { setWindowMenu } from './window-menu.ts';
import type * as WindowProgram from './window-program.ts';

/**
 * The wizard in a window of its own. How it is hardened reads like a list; each item is a file. What is behind the pages is most of the program, and it is
 * loaded when the window has its first page.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const files = productFiles(import.meta.url);
const theProgram = (): Promise<typeof WindowProgram> => import('./window-program.ts');
let window: BrowserWindow | undefined;
let finish = (): Promise<void> => Promise.resolve();
const theWindow = (): BrowserWindow | undefined => window;

const words = commandLineOf(process.argv);
const refused =
  switchRefused(process.argv, (name) => app.commandLine.hasSwitch(name), process.platform, isElevated) ??
  variableRefused(process.env, process.platform, isElevated);
if (refused !== undefined) {
  console.error(refused);
  // A start from the Start menu has no console.
  if (!words) showError('Castellan', refused);
  app.exit(2);
} else {
  const failed = process.platform === 'win32' && isElevated() ? await protectProfile() : undefined;
  if (words) void theProgram().then(({ runWords }) => runWords(words, files));
  else if (failed !== undefined) endWith(failed);
  else if (isFirstInstance(theWindow)) begin();
  else app.quit();
}

/** Electron is ready, and Chromium opens its profile, only after this module, so what is awaited here comes before. Answers the error. */
async function protectProfile(): Promise<Error | undefined> {
  try {
    const { dataFolder } = await theProgram();
    await dataFolder(files);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function endWith(error: Error): void {
  console.error(error.message);
  showError('Castellan', error.message);
  app.exit(error instanceof StorageError ? codeOfStorage(error) : crashExitCode);
}

function begin(): void {
  endOnCrash({
    tell: (text) => {
      console.error(text);
      showError('Castellan', text);
    },
    finish: () => finish(),
    exit: (code) => {
      app.exit(code);
    },
  });
  registerPages();
  // Electron security checklist 4. It would overrule --no-sandbox, without which no process of Chromium starts for root on Linux.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  blockNavigation();
  app.on('window-all-closed', () => {
    app.quit();
  });
  // Not awaited at top level: Electron waits for this module before it is ready.
  void app
    .whenReady()
    .then(show)
    .catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      endWith(error);
    });
}

async function show(): Promise<void> {
  refusePermissions();
  askWhereToSave();
  setWindowMenu();
  servePages(files.pages);
  const ports = portsOfWindow(theWindow);
  logViolations(theWindow);
  const { window: opened, shown } = openWindow(join(here, 'preload.cjs'));
  window = opened;
  opened.on('closed', () => {
    window = undefined;
  });
  // Loading the program takes a third of a second, and the window could not be shown meanwhile.
  await shown;
  const { serveWindow } = await theProgram();
  finish = await serveWindow({ opened, window: theWindow, files, ports });
}
