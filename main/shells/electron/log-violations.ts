import { ipcMain, type BrowserWindow } from 'electron';
import { isOurs } from './origin.ts';
import { violationLine } from './violation-line.ts';

/** A page that reports without end fills no log. */
const mostLines = 50;

/** What our policy blocks is a defect of the page or an attack: each violation of our own window is on standard error once. */
export function logViolations(window: () => BrowserWindow | undefined): void {
  const logged = new Set<string>();
  ipcMain.on('page:violation', (event, given: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame !== window()?.webContents.mainFrame || !isOurs(frame.url)) return;
    const line = violationLine(given);
    if (line === undefined || logged.has(line) || logged.size >= mostLines) return;
    logged.add(line);
    console.error(line);
  });
}
