import { BrowserWindow, nativeTheme } from 'electron';
import { origin } from './origin.ts';

/** Electron security checklist 2, 3, 4, 6: isolated, sandboxed, no Node in the page, no mixed content. Shown when there is something to see. */
export function openWindow(preload: string): BrowserWindow {
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
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(`${origin}/`);
  return window;
}
