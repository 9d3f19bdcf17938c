// Where Electron's program is. Its package comes without: the installer of Electron fetches it, once, at set-up.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchedOnce } from './fetched-once.mjs';
import { root } from '../set-up.mjs';

const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const program = (folder) => join(folder, names[process.platform] ?? 'electron');
const fetchLimitMs = 60_000;

const here = () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = program(given || join(root, 'node_modules', 'electron', 'dist'));
  return existsSync(path) ? path : undefined;
};

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The program where it is there and has a display to open on. Fetches nothing. */
export const electronWithDisplay = () => (hasDisplay() ? here() : undefined);

/** The path of the program, undefined where it cannot be had. It is not fetched where it could not open a window. */
export const electronProgram = () => (hasDisplay() ? fetchElectron() : here());

/** The path of the program, after one try to fetch it. */
export function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return here();
  const folder = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return fetchedOnce({
    find: here,
    memory: join(root, 'node_modules', '.cache', 'castellan', `electron-${version}-not-fetched`),
    fetch: () => {
      console.log(`Fetching Electron ${version}, for at most a minute; this is done once.`);
      spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: folder, stdio: 'ignore', timeout: fetchLimitMs });
    },
  });
}
