import { userInfo } from 'node:os';
import { app, type BrowserWindow } from 'electron';
import { version } from '../../../package.json';
import type { Application } from '../../application/ports/application.ts';
import { PdfMaker } from '../../reports/pdf/pdf-maker.ts';
import { composeApplication } from '../compose.ts';
import { productHosts } from '../hosts.ts';
import { isElevated } from '../is-elevated.ts';
import type { DataFolder } from '../open-data-folder.ts';
import { productDataFolder } from '../product-data-folder.ts';
import type { ProductFiles } from '../product-files.ts';
import { scriptFiles } from '../script-files.ts';
import { Workspace } from '../workspace/workspace.ts';
import { chooseFolder } from './choose-folder.ts';
import { closeAfterApply } from './close-after-apply.ts';
import { runCommandLine } from './command-line.ts';
import { elevationOf } from './elevation.ts';
import { endAfterKeeping } from './end-after-keeping.ts';
import { openPdfUtility } from './open-pdf-utility.ts';
import type { PortsOfWindow } from './ports-of-window.ts';
import { profilePaths, useProfilePaths } from './profile-paths.ts';
import { saveFile } from './save-file.ts';
import { serveWorkspace } from './serve-workspace.ts';
import { instanceLock } from './single-instance.ts';

/** The program behind the pages of the window. It is loaded apart from castellan-window.ts, which shows the window first. */
export interface ServedWindow {
  readonly opened: BrowserWindow;
  /** The window as long as it is open. */
  readonly window: () => BrowserWindow | undefined;
  readonly files: ProductFiles;
  readonly ports: PortsOfWindow;
}

let opening: Promise<DataFolder> | undefined;

/** Opened once: with administrator rights before Chromium opens its profile, else when it is needed. */
export function dataFolder(files: ProductFiles): Promise<DataFolder> {
  return (opening ??= openAll(files));
}

async function openAll(files: ProductFiles): Promise<DataFolder> {
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

const openApplication = (files: ProductFiles, { base, notices }: DataFolder): Application =>
  composeApplication({
    hosts: productHosts(base, files.scripts),
    version,
    dataBase: base,
    by: userInfo().username,
    pdf: new PdfMaker(files.report, openPdfUtility),
    scripts: () => scriptFiles(files.scripts),
    notices,
  });

/** Runs the words of the user as a command line, without a window. */
export const runWords = (words: readonly string[], files: ProductFiles): Promise<void> =>
  runCommandLine(
    words,
    () => dataFolder(files),
    (folder) => openApplication(files, folder),
  );

/** Answers the calls of the page. Returns a function that ends the work at hand. Rejects with a StorageError where the data folder cannot be used. */
export async function serveWindow({ opened, window, files, ports }: ServedWindow): Promise<() => Promise<void>> {
  const application = openApplication(files, await dataFolder(files));
  const workspace: Workspace = new Workspace({
    application,
    shell: 'window',
    saveFile: saveFile(window, application.places),
    chooseFolder: chooseFolder(window),
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
  closeAfterApply(opened, workspace);
  endAfterKeeping(workspace);
  serveWorkspace(workspace, ports);
  return () => workspace.finish();
}
