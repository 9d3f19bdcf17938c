// Where Electron's program is. Its package comes without: the installer of Electron fetches it, once, at set-up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const program = (folder) => join(folder, names[process.platform] ?? 'electron');
const fetchLimitMs = 90_000;

const here = () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = program(given || join(root, 'node_modules', 'electron', 'dist'));
  return existsSync(path) ? path : undefined;
};

/** The program where it is there and has a display to open on. Fetches nothing. */
export const electronWithDisplay = () => (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY ? undefined : here());

/** The path of the program, undefined where it cannot be had. What failed once is not tried again until the version changes. */
export function electronProgram() {
  if (here() || process.env.ELECTRON_OVERRIDE_DIST_PATH) return here();
  const folder = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const tried = join(root, 'node_modules', '.cache', 'castellan', `electron-${version}-not-fetched`);
  if (existsSync(tried)) return undefined;
  console.log(`Fetching Electron ${version} for the window; this is done once.`);
  const done = spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: folder, stdio: 'ignore', timeout: fetchLimitMs });
  if (done.status === 0 && here()) return here();
  mkdirSync(join(root, 'node_modules', '.cache', 'castellan'), { recursive: true });
  writeFileSync(tried, 'Delete this file to let Castellan try again.\n');
  return undefined;
}
