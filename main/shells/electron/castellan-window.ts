import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow } from 'electron';
import { version } from '../../../package.json';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../../application/ports/application.ts';
import { composeApplication } from '../compose.ts';
import { Workspace } from '../workspace/workspace.ts';
import { PdfMaker } from '../../reports/pdf/pdf-maker.ts';
import { codeOfStorage } from '../cli/exit-code.ts';
import { crashExitCode, endOnCrash } from '../end-on-crash.ts';
import { productHosts } from '../hosts.ts';
import { isElevated } from '../is-elevated.ts';
import type { DataFolder } from '../open-data-folder.ts';
import { productDataFolder } from '../product-data-folder.ts';
import { productFiles } from '../product-files.ts';
import { scriptFiles } from '../script-files.ts';
import { variableRefused } from '../trusted-surroundings.ts';
import { askWhereToSave } from './ask-where-to-save.ts';
import { runCommandLine } from './command-line.ts';
import { commandLineOf } from './command-words.ts';
import { chooseFolder } from './choose-folder.ts';
import { closeAfterApply } from './close-after-apply.ts';
import { endAfterKeeping } from './end-after-keeping.ts';
import { elevationOf } from './elevation.ts';
import { logViolations } from './log-violations.ts';
import { blockNavigation } from './no-navigation.ts';
import { refusePermissions } from './no-permissions.ts';
import { openPdfUtility } from './open-pdf-utility.ts';
import { openWindow } from './open-window.ts';
import { profilePaths, useProfilePaths } from './profile-paths.ts';
import { switchRefused } from './elevated-switches.ts';
import { showError } from './safe-dialogs.ts';
import { saveFile } from './save-file.ts';
import { serveWorkspace } from './serve-workspace.ts';
import { registerPages, servePages } from './serve-pages.ts';
import { instanceLock, isFirstInstance } from './single-instance.ts';
import { setWindowMenu } from './window-menu.ts';

/** The wizard in a window of its own. How it is hardened reads like a list; each item is a file. */
const here = fileURLToPath(new URL('.', import.meta.url));
const files = productFiles(import.meta.url);
let window: BrowserWindow | undefined;
let opening: Promise<DataFolder> | undefined;
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
  if (words) void runCommandLine(words, dataFolder, openApplication);
  else if (failed !== undefined) endWith(failed);
  else if (isFirstInstance(theWindow)) begin();
  else app.quit();
}

/** Opened once: with administrator rights before Chromium opens its profile, else when it is needed. */
function dataFolder(): Promise<DataFolder> {
  return (opening ??= openAll());
}

async function openAll(): Promise<DataFolder> {
  const folder = await productDataFolder(files);
  const paths = profilePaths({ platform: process.platform, elevated: isElevated(), base: folder.base, home: userInfo().homedir });
  if (paths)
    useProfilePaths(paths, {
      setPath: (name, path) => {
        app.setPath(name, path);
      },
      env: process.env,
    });
  return folder;
}

/** Electron is ready, and Chromium opens its profile, only after this module, so what is awaited here comes before. Answers the error. */
async function protectProfile(): Promise<Error | undefined> {
  try {
    await dataFolder();
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

function openApplication({ base, notices }: DataFolder): Application {
  return composeApplication({
    hosts: productHosts(base, files.scripts),
    version,
    dataBase: base,
    by: userInfo().username,
    pdf: new PdfMaker(files.report, openPdfUtility),
    scripts: () => scriptFiles(files.scripts),
    notices,
  });
}

function begin(): void {
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
    .then(dataFolder)
    .then(show)
    .catch((error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      endWith(error);
    });
}

function show(folder: DataFolder): void {
  refusePermissions();
  askWhereToSave();
  setWindowMenu();
  servePages(files.pages);
  const application = openApplication(folder);
  const workspace: Workspace = new Workspace({
    application,
    shell: 'window',
    saveFile: saveFile(theWindow, application.places),
    chooseFolder: chooseFolder(theWindow),
    elevation: elevationOf({
      platform: process.platform,
      program: process.execPath,
      packaged: app.isPackaged,
      elevated: isElevated,
      lock: instanceLock,
      applying: () => workspace.applying,
      quit: () => {
        app.quit();
      },
    }),
    ...(process.platform !== 'win32' && {
      noLocalHost: 'This computer does not run Windows, so it has no Hyper-V. Use a practice host.',
    }),
  });
  endOnCrash({
    tell: (text) => {
      console.error(text);
      showError('Castellan', text);
    },
    finish: () => workspace.finish(),
    exit: (code) => {
      app.exit(code);
    },
  });
  serveWorkspace(workspace, theWindow);
  logViolations(theWindow);
  window = openWindow(join(here, 'preload.cjs'));
  closeAfterApply(window, workspace);
  endAfterKeeping(workspace);
  window.on('closed', () => {
    window = undefined;
  });
}
