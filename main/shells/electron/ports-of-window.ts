import { ipcMain, type BrowserWindow, type MessagePortMain } from 'electron';
import { isOurs } from './origin.ts';

/** Hands every port of the page, also those that came before, to `take`. */
export type PortsOfWindow = (take: (port: MessagePortMain) => void) => void;

/**
 * Electron security checklist 17: a port is taken from the main frame of our own window, on a page of ours, and from no other sender. The page may be there
 * before the program: its ports are kept until then, and messages wait in a port that is not started.
 */
export function portsOfWindow(window: () => BrowserWindow | undefined): PortsOfWindow {
  let handOver: (take: (port: MessagePortMain) => void) => void = () => undefined;
  const taker = new Promise<(port: MessagePortMain) => void>((resolve) => {
    handOver = resolve;
  });
  ipcMain.on('orpc:connect', (event) => {
    const own = window();
    const frame = event.senderFrame;
    const [port, ...more] = event.ports;
    if (!own || !frame || frame !== own.webContents.mainFrame || !isOurs(frame.url) || !port || more.length > 0) {
      for (const each of event.ports) each.close();
      return;
    }
    void taker.then((take) => {
      take(port);
    });
  });
  return handOver;
}
