// The native Typst, for tests alone: it refuses what breaks PDF/UA-1, which the one in the product cannot. Not in package.json: a registry that lacks it for
// one platform would make npm ci fail for every developer.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fetchedOnce } from './fetched-once.mjs';
import { root } from './set-up.mjs';

const name = '@myriaddreamin/typst-ts-node-compiler';
const version = '0.7.0';
const folder = join(root, 'node_modules', '.cache', 'castellan', `typst-native-${version}`);
const entry = join(folder, 'node_modules', name, 'index.js');
/** A platform part of its own: without it the package is there and cannot run. */
const isWhole = () => existsSync(entry) && spawnSync(process.execPath, ['-e', `require(${JSON.stringify(entry)})`], { stdio: 'ignore' }).status === 0;

let whole;
/** The path of its entry where it is there. Fetches nothing. */
export function nativeTypst() {
  whole ??= isWhole();
  return whole ? entry : undefined;
}

/** Fetches it into the cache where the network lets it; two minutes at most, and a try that failed is not repeated. */
export function fetchNativeTypst() {
  return fetchedOnce({
    find: nativeTypst,
    memory: join(folder, 'not-fetched'),
    fetch: () => {
      console.log(`Fetching Typst ${version} for the tests of PDF/UA-1, for at most two minutes; this is done once.`);
      mkdirSync(folder, { recursive: true });
      const own = process.env.npm_execpath;
      const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `${name}@${version}`];
      const options = { cwd: folder, stdio: 'ignore', timeout: 120_000, shell: process.platform === 'win32' && !own };
      if (own && existsSync(own)) spawnSync(process.execPath, [own, ...args], options);
      else spawnSync('npm', args, options);
      whole = undefined;
    },
  });
}
