import { BrowserWindow, nativeTheme } from 'electron';
import { origin } from './origin.ts';

export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Settles when the window is on the screen with its first page, or after a time in which it should have been. */
  readonly shown: Promise<void>;
}

/** A page that cannot be painted does not keep the program from its start, which tells errors in a dialog. */
const longestWaitMs = 3000;

/** Electron security checklist 2, 3, 4, 6: isolated, sandboxed, no Node in the page, no mixed content. Shown when there is something to see. */
export function openWindow(preload: string): OpenedWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Castellan',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      // The page opens no dialog of its own. One that opens them without end can be stopped.
      safeDialogs: true,
    },
  });
  const shown = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => {
      window.show();
      resolve();
    });
    setTimeout(resolve, longestWaitMs);
  });
  void window.loadURL(`${origin}/`);
  return { window, shown };
}
