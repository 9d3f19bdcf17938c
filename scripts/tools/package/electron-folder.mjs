// The folder with Electron's program for a platform, in the version that package.json names; or a sentence why there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../set-up.mjs';

const programs = { win32: 'electron.exe', darwin: 'Electron.app', linux: 'electron' };

/**
 * `any` takes another version too, for a package that stays here.
 * @param {{ folder: string | undefined, platform: string, how: string, any?: boolean }} wanted
 * @returns {{ folder: string, version: string } | { why: string }}
 */
export function electronFolder({ folder, platform, how, any = false }) {
  if (!folder) return { why: `No Electron for ${platform} was found. ${how}` };
  const program = programs[platform] ?? 'electron';
  if (!existsSync(join(folder, program))) return { why: `${folder} holds no ${program}, so nothing can be packaged for ${platform}. ${how}` };
  const file = join(folder, 'version');
  if (!existsSync(file)) return { why: `${folder} does not say which version of Electron it is: the file “version” is missing. ${how}` };
  const version = readFileSync(file, 'utf8').trim().replace(/^v/, '');
  const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;
  if (version === pinned || any) return { folder, version };
  return {
    why:
      `${folder} holds Electron ${version}, and package.json names ${pinned}. Another version has other security fixes. ` +
      `Name a folder with ${pinned}, or add --any-electron for a package that you do not hand on.`,
  };
}
