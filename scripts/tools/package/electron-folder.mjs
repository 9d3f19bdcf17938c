// The folder with Electron's program for a platform, and its version; or a sentence why there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const programs = { win32: 'electron.exe', darwin: 'Electron.app', linux: 'electron' };

/**
 * @param {{ folder: string | undefined, platform: string, how: string }} wanted
 * @returns {{ folder: string, version: string } | { why: string }}
 */
export function electronFolder({ folder, platform, how }) {
  if (!folder) return { why: `No Electron for ${platform} was found. ${how}` };
  const program = programs[platform] ?? 'electron';
  if (!existsSync(join(folder, program))) return { why: `${folder} holds no ${program}, so nothing can be packaged for ${platform}. ${how}` };
  const file = join(folder, 'version');
  if (!existsSync(file)) return { why: `${folder} does not say which version of Electron it is: the file “version” is missing. ${how}` };
  return { folder, version: readFileSync(file, 'utf8').trim().replace(/^v/, '') };
}
