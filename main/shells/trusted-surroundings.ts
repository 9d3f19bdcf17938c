import path from 'node:path';
import { harmless } from '../contract/foreign-text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A variable with which a user points this program to a file or folder of that user. */
interface Override {
  readonly name: string;
  /** What happens with administrator rights on Windows, where any program of the same user may have set it. */
  readonly elevated: 'ignored';
  /** A path below the current folder would let that folder decide. */
  readonly relative: 'ignored' | 'used';
  /** What is done in its place, as a sentence. */
  readonly instead: string;
}

export const overrides: readonly Override[] = [
  { name: 'CASTELLAN_PWSH', elevated: 'ignored', relative: 'ignored', instead: 'Castellan uses the PowerShell of this computer.' },
  { name: 'CASTELLAN_DATA', elevated: 'ignored', relative: 'used', instead: 'Castellan uses the data folder for administrators.' },
];

export interface Trusted {
  /** The environment without what is not trusted here. */
  readonly env: Environment;
  /** What was ignored and why, in sentences. */
  readonly notices: readonly string[];
}

/**
 * What this start may trust in its environment. Windows passes the variables of a user on to elevated programs. A value that a program without
 * administrator rights has written there would be used with them.
 */
export function trustedSurroundings(env: Environment, platform: NodeJS.Platform, elevated: () => boolean): Trusted {
  const given = overrides.filter(({ name }) => (env[name] ?? '') !== '');
  const notices: string[] = [];
  const left = { ...env };
  for (const { name, relative, instead } of given) {
    const why = reason(env[name] ?? '', relative, platform, elevated);
    if (why === undefined) continue;
    left[name] = undefined;
    notices.push(`The environment variable ${name} was ignored, because ${why}. ${instead}`);
  }
  return { env: left, notices };
}

function reason(value: string, relative: Override['relative'], platform: NodeJS.Platform, elevated: () => boolean): string | undefined {
  if (platform === 'win32' && elevated()) return 'Castellan runs with administrator rights, and every program of this user can set the variable';
  const absolute = platform === 'win32' ? /^[A-Za-z]:[\\/]/u.test(value) || value.startsWith('\\\\') : path.posix.isAbsolute(value);
  return relative === 'ignored' && !absolute ? 'it is not a full path' : undefined;
}

/** Names of variables that Electron and its parts read before the first line of Castellan, as the beginning of a name in capitals. */
export const readByElectron: readonly { readonly name: string; readonly reader: string }[] = [
  { name: 'ELECTRON_', reader: 'Electron' },
  { name: 'NODE_', reader: 'Node.js' },
  { name: 'CHROME_', reader: 'Chromium' },
  { name: 'BREAKPAD_DUMP_LOCATION', reader: 'Chromium' },
  { name: 'SSLKEYLOGFILE', reader: 'Chromium' },
];

/**
 * Names that begin like these and that no part of the program reads: Electron sets the first one at each start, editors set the second one for their
 * terminals. The third one is for the npm package of Electron; the last two are for programs that run on Node.js.
 */
const withoutEffect: ReadonlySet<string> = new Set(['CHROME_DESKTOP', 'ELECTRON_RUN_AS_NODE', 'ELECTRON_OVERRIDE_DIST_PATH', 'NODE_ENV', 'NODE_HOME']);

/**
 * Why an elevated start on Windows is refused for its environment; undefined where it is not. Such a variable names files that are written, folders that
 * code is taken from, or protections that are off. Castellan cannot ignore it: it was read already. `elevated` is asked only where such a variable is set.
 */
export function variableRefused(env: Environment, platform: NodeJS.Platform, elevated: () => boolean): string | undefined {
  if (platform !== 'win32') return undefined;
  const found = Object.keys(env).flatMap((given) => {
    const upper = given.toUpperCase();
    const row = withoutEffect.has(upper) || env[given] === undefined ? undefined : readByElectron.find(({ name }) => upper.startsWith(name));
    return row ? [{ name: harmless(given), reader: row.reader }] : [];
  })[0];
  if (found === undefined || !elevated()) return undefined;
  return [
    `Castellan does not start elevated while the environment variable ${found.name} is set.`,
    `${found.reader} has read it before Castellan could ignore it, and every program of this user can set it.`,
    'Delete the variable in System Properties under “Environment Variables”, open a new console, and start Castellan again.',
  ].join(' ');
}
