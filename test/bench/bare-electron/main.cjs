// An Electron window with one heading and nothing else: what no program with a window can be faster than.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(join(__dirname, 'index.html')));
app.on('window-all-closed', () => app.quit());
