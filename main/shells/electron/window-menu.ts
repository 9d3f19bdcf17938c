import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

/** What the keyboard expects of every window; the tools of developers only where Castellan runs from its sources. */
export function setWindowMenu(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }]),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'fileMenu', submenu: [{ role: 'quit' }] },
      { role: 'editMenu' },
      { label: '&View', submenu: view },
      { label: '&Help', submenu: [{ label: 'Help and keys', accelerator: 'F1', registerAccelerator: false, click: pressHelp }] },
    ]),
  );
}

/** The page knows the key already: the menu needs no way of its own into it. */
function pressHelp(): void {
  const contents = BrowserWindow.getAllWindows()[0]?.webContents;
  for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: 'F1' });
}
