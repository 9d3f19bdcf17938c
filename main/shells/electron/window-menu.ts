import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** What the keyboard expects of every window; the tools of developers only where Castellan runs from its sources. */
export function setWindowMenu(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'fileMenu', submenu: [{ role: 'quit' }] }, { role: 'editMenu' }, { label: '&View', submenu: view }]));
}
