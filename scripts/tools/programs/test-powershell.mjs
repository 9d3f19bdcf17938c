// The PowerShell of the tests: CASTELLAN_PWSH, Windows’ own, one that is found on PATH, or Microsoft’s own .NET tool, fetched once into the
// cache folder of the user. Never part of the product.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fetchedOnce } from './fetched-once.mjs';
import { findProgram } from './find-program.mjs';

const version = '7.6.9';
const installLimitMs = 300_000;
const askLimitMs = 60_000;

const here = { env: process.env, platform: process.platform };

/** The folder of the user in which what was fetched is kept. */
export function fetchedFolder({ env, platform }) {
  const home = env.HOME || homedir();
  const base = env.XDG_CACHE_HOME || (platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache'));
  return join(base, 'castellan');
}
const cacheFolder = (surroundings) => join(fetchedFolder(surroundings), `powershell-${version}`);
const notFetched = (surroundings) => `${cacheFolder(surroundings)}-not-fetched`;

/** The program of a .NET tool below its store, undefined where the folder is no place of .NET tools. */
function toolIn(folder) {
  const store = join(folder, '.store', 'powershell');
  if (!existsSync(store)) return undefined;
  const inside = readdirSync(store, { recursive: true, encoding: 'utf8' }).find((path) => /[\\/]any[\\/]unix[\\/]pwsh\.dll$/.test(path));
  return inside === undefined ? undefined : join(store, inside);
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The launcher of a .NET tool starts PowerShell as its child and stays in front of it: ending the launcher leaves PowerShell running. This one gives way to
 * it.
 */
export function writeStarter(path, dotnet, dll) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexec ${quoted(dotnet)} ${quoted(dll)} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** On PATH; a .NET tool there is started by a starter of ours. */
function onPath(surroundings) {
  const found = findProgram(['pwsh'], surroundings);
  const dll = found && toolIn(dirname(found));
  const dotnet = dll && findProgram(['dotnet'], surroundings);
  return dotnet ? writeStarter(join(cacheFolder(surroundings), 'found', 'pwsh'), dotnet, dll) : found;
}

function fetched(surroundings) {
  const starter = join(cacheFolder(surroundings), 'pwsh');
  return existsSync(starter) ? starter : undefined;
}

/** Its path, where there is one; fetches nothing. On Windows the product finds Windows PowerShell automatically. */
export function testPowerShell(surroundings = here) {
  const given = surroundings.env.CASTELLAN_PWSH;
  if (given) return given;
  return surroundings.platform === 'win32' ? findProgram(['powershell'], surroundings) : (onPath(surroundings) ?? fetched(surroundings));
}

/** Answers why it could not be fetched, undefined where it was. */
function install(surroundings, dotnet) {
  const folder = cacheFolder(surroundings);
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const env = { ...surroundings.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };
    const args = ['tool', 'install', 'PowerShell', '--version', version, '--tool-path', join(work, 'tool'), '--verbosity', 'quiet'];
    const done = spawnSync(dotnet, args, { cwd: work, env, encoding: 'utf8', timeout: installLimitMs });
    if (done.status !== 0) return lastLine(`${done.stdout}\n${done.stderr}`) ?? `it ended with ${String(done.status ?? done.signal)}`;
    if (toolIn(join(work, 'tool')) === undefined) return 'the package contains no PowerShell for this computer';
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
    const starter = writeStarter(join(folder, 'new', 'pwsh'), dotnet, toolIn(join(folder, 'tool')));
    const asked = spawnSync(starter, ['-NoProfile', '-NonInteractive', '-Command', '"$($PSVersionTable.PSVersion)"'], {
      encoding: 'utf8',
      timeout: askLimitMs,
    });
    if (asked.stdout?.trim() !== version) return `it does not run: ${lastLine(`${asked.stdout}\n${asked.stderr}`) ?? 'it said nothing'}`;
    renameSync(starter, join(folder, 'pwsh'));
    return undefined;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export const lastLine = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line !== '');

/** Its path, after one try to fetch it with the .NET SDK. */
export function fetchPowerShell(surroundings = here) {
  const dotnet = findProgram(['dotnet'], surroundings);
  if (surroundings.platform === 'win32' || dotnet === undefined) return testPowerShell(surroundings);
  return fetchedOnce({
    find: () => testPowerShell(surroundings),
    memory: notFetched(surroundings),
    fetch: () => {
      console.log(`Fetching PowerShell ${version} for the tests (dotnet tool install), for at most five minutes; this is done once.`);
      return install(surroundings, dotnet);
    },
  });
}

/** Why there is none, in words that say what to do. */
export function whyNoPowerShell(surroundings = here) {
  const memory = notFetched(surroundings);
  const tried = existsSync(memory) ? `; dotnet tool install could not fetch it: ${readFileSync(memory, 'utf8').trim()}` : '';
  return `no PowerShell was found (install PowerShell 7, or the .NET SDK 10 with which npm test fetches it, or set CASTELLAN_PWSH to its path${tried})`;
}
