import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The folders that Chromium writes to and reads code and settings from, by the names of Electron. */
export type ProfilePaths = Readonly<Record<'userData' | 'sessionData' | 'crashDumps' | 'temp', string>>;

export interface ProfileOwner {
  readonly platform: NodeJS.Platform;
  readonly elevated: boolean;
  /** The data folder of Castellan. With administrator rights it has an access list for SYSTEM and Administrators alone. */
  readonly base: string;
  /** The profile folder of the account as Windows names it, which differs between accounts of the same name. */
  readonly home: string;
}

/**
 * Where an elevated window keeps the profile of Chromium. Every program of a user can change what is in the AppData folder of that user: the code cache and settings
 * that the window loads with administrator rights. Undefined: Electron’s own folders. Each account has its own, because Chromium locks its folder.
 */
export function profilePaths({ platform, elevated, base, home }: ProfileOwner): ProfilePaths | undefined {
  if (platform !== 'win32' || !elevated) return undefined;
  const account = createHash('sha256').update(home.toLowerCase(), 'utf8').digest('hex').slice(0, 16);
  const window = path.win32.join(base, 'window', account);
  const below = (name: string): string => path.win32.join(window, name);
  return { userData: below('profile'), sessionData: below('session'), crashDumps: below('crashes'), temp: path.win32.join(base, 'temporary') };
}

export interface ProfileSetting {
  readonly setPath: (name: keyof ProfilePaths, path: string) => void;
  /** The environment of this process: Chromium asks Windows for the temporary folder, and Windows looks here. */
  readonly env: Record<string, string | undefined>;
}

/** Makes these folders, which inherit the access list of the data folder, and has Chromium use them. Before Electron is ready. */
export function useProfilePaths(paths: ProfilePaths, { setPath, env }: ProfileSetting): void {
  for (const name of ['userData', 'sessionData', 'crashDumps', 'temp'] as const) {
    mkdirSync(paths[name], { recursive: true });
    setPath(name, paths[name]);
  }
  env['TEMP'] = paths.temp;
  env['TMP'] = paths.temp;
}
