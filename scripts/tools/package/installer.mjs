// The installer for Windows, made with NSIS (makensis): for all users, into the folder of programs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findProgram } from '../programs/find-program.mjs';
import { root } from '../set-up.mjs';

export const makeNsis = () => process.env.CASTELLAN_MAKENSIS ?? findProgram(['makensis']);

/** Writes the installer of the program in `source`. Answers why it could not; undefined when it is there. */
export function makeInstaller({ source, out, version, makensis = makeNsis() }) {
  if (makensis === undefined) return 'makensis (NSIS) is not on PATH; CASTELLAN_MAKENSIS names it elsewhere';
  const dash = process.platform === 'win32' ? '/' : '-';
  const defines = Object.entries({ SOURCE: source, OUT: out, VERSION: version }).map(([name, value]) => `${dash}D${name}=${value}`);
  const made = spawnSync(makensis, [`${dash}V2`, `${dash}WX`, ...defines, join(root, 'scripts', 'build', 'installer.nsi')], { encoding: 'utf8' });
  if (made.error) return `${makensis} could not be started: ${made.error.message}`;
  return made.status === 0 ? undefined : `${makensis} ended with ${made.status}: ${made.stdout}${made.stderr}`.trim();
}
