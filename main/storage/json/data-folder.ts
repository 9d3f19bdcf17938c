import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { StorageError, systemWords } from './storage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the user has named a folder; its protection is then the user's responsibility. */
export const namesDataFolder = (env: Environment): boolean => env['CASTELLAN_DATA'] !== undefined && env['CASTELLAN_DATA'] !== '';

/**
 * Where Castellan keeps its data: on Windows %ProgramData%\Castellan for an administrator and the user's own %LocalAppData%\Castellan for every other user,
 * the XDG data folder elsewhere. CASTELLAN_DATA overrides all. On Windows a mode protects nothing: the folder is as safe as its access list, which
 * shells/open-data-folder.ts sets.
 */
export function dataBase(env: Environment, platform: NodeJS.Platform, elevated: boolean): string {
  if (namesDataFolder(env)) return resolve(env['CASTELLAN_DATA'] ?? '');
  if (platform === 'win32' && elevated) return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Castellan');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Castellan');
  const xdg = env['XDG_DATA_HOME'];
  // The XDG specification: a path that is not absolute is ignored.
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(homedir(), '.local', 'share'), 'castellan');
}

/** Folders of our own in the base, and names that Windows reserves for devices in every folder. */
const taken = /^(keys|practice|temporary|window|con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * A machine id as the name of one folder. Ids come from firmware, so characters that could lead out of the folder are replaced, and a digest keeps two ids
 * distinct.
 */
export function folderName(machineId: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(machineId) && !taken.test(machineId)) return machineId;
  const safe = machineId
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '_')
    .slice(0, 40);
  // The leading letters keep `con.…` from being a device, and a name from beginning with a dot or a dash.
  return `id-${safe}.${createHash('sha256').update(machineId, 'utf8').digest('hex').slice(0, 16)}`;
}

/** Makes a folder that only its owner enters. */
export async function makeFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
  } catch (error) {
    throw new StorageError(
      'notWritable',
      `Castellan keeps its journal and scans in ${path}, but the folder could not be made: ${systemWords(error)}. Give yourself the right to write there, make room, or set CASTELLAN_DATA to another folder. Nothing was changed on the host.`,
      { cause: error },
    );
  }
}
