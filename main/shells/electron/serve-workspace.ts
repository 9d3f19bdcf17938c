import { ipcMain, type BrowserWindow } from 'electron';
import { RPCHandler } from '@orpc/server/message-port';
import type { Workspace } from '../workspace/workspace.ts';
import { routerOf } from '../workspace/router.ts';
import { isOurs } from './origin.ts';
import { wellFormedPort } from './well-formed-port.ts';

/** Electron security checklist 17: a port is taken from the main frame of our own window, on a page of ours, and from no other sender. */
export function serveWorkspace(workspace: Workspace, window: () => BrowserWindow | undefined): void {
  const handler = new RPCHandler(routerOf(workspace));
  ipcMain.on('orpc:connect', (event) => {
    const own = window();
    const frame = event.senderFrame;
    const [port, ...more] = event.ports;
    if (!own || !frame || frame !== own.webContents.mainFrame || !isOurs(frame.url) || !port || more.length > 0) {
      for (const each of event.ports) each.close();
      return;
    }
    handler.upgrade(wellFormedPort(port), { context: {} });
    // Messages wait in the port until it is started.
    port.start();
  });
}
