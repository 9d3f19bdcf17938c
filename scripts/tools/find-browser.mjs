// The browser of this computer for tests of the screens: CASTELLAN_CHROMIUM, or one that is found on PATH.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];

export function browserPath() {
  const given = process.env.CASTELLAN_CHROMIUM;
  if (given) return given;
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, `${name}${ending}`)))
    .find((path) => existsSync(path));
}
