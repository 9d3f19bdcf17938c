// Sets up the checkout with nothing but Node.js: installs what package-lock.json names where it is missing. No dependency of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingPackages } from './programs/installed-packages.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** npm through the Node that runs us where npm says where it is, else from PATH. */
function npm(...args) {
  const own = process.env.npm_execpath;
  return own && existsSync(own)
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}

export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Castellan needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`);
  const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  const installed = join('node_modules', '.package-lock.json');
  if (existsSync(join(root, installed)) && missingPackages(read('package-lock.json'), read(installed)).length === 0) return;
  console.log('Setting up: installing the packages that package-lock.json names (npm ci). They come over the network, so this takes minutes; it is done once.');
  const done = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  if (done.status !== 0)
    stop('The packages could not be installed (see npm’s own message above). Check the network or the registry that npm is set to, then try again.');
}

/** Runs a program of an installed package. */
export function run(bin, args, options = {}) {
  return spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], { cwd: root, stdio: 'inherit', ...options });
}

export function stop(message) {
  console.error(message);
  process.exit(1);
}
