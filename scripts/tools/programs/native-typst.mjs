// The native Typst. In the product it sets the report where npm has its binary for the platform; in tests it refuses what breaks PDF/UA-1, which WebAssembly
// cannot. An optional dependency: where a registry lacks it for a platform, npm leaves it out and the report is set by WebAssembly.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fetchedOnce } from './fetched-once.mjs';
import { root } from '../set-up.mjs';

const packageName = '@myriaddreamin/typst-ts-node-compiler';
const version = '0.7.0';
const cache = join(root, 'node_modules', '.cache', 'castellan');
const folder = join(cache, `typst-native-${version}`);
const kinds = { win32: ['-msvc'], linux: ['-gnu', '-musl', '-gnueabihf'], darwin: [''] };

/** The path of the binary for a platform in these modules, undefined where it is not there. Fetches nothing. */
function binaryIn(modules, platform, arch) {
  for (const kind of kinds[platform] ?? []) {
    const own = join(modules, `${packageName}-${platform}-${arch}${kind}`);
    const file = join(own, 'package.json');
    if (!existsSync(file)) continue;
    const binary = join(own, JSON.parse(readFileSync(file, 'utf8')).main);
    if (existsSync(binary)) return binary;
  }
  return undefined;
}

/** The installed binary for a platform, else the fetched one. */
export const nativeTypstBinary = (platform, arch) =>
  binaryIn(join(root, 'node_modules'), platform, arch) ?? binaryIn(join(folder, 'node_modules'), platform, arch);

/** The folder of the package that a binary is the platform part of; it has the licence. */
export const nativeTypstFolder = (binary) => join(dirname(dirname(binary)), packageName.split('/')[1]);

/** A binary of another platform or of another C library is there and does not load. */
const loads = (binary) => spawnSync(process.execPath, ['-e', `require(${JSON.stringify(binary)})`], { stdio: 'ignore' }).status === 0;

let whole;
/** The path of the binary for this computer, where it is there and loads. Fetches nothing. */
export function nativeTypst() {
  const binary = whole ?? nativeTypstBinary(process.platform, process.arch);
  if (whole === undefined && binary !== undefined && loads(binary)) whole = binary;
  return whole;
}

function npm(cwd, ...args) {
  const own = process.env.npm_execpath;
  const options = { cwd, stdio: 'ignore', timeout: 120_000, shell: process.platform === 'win32' && !own };
  if (own && existsSync(own)) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, options);
}

/** Fetches it into the cache where the network lets it; two minutes at most, and a try that failed is not repeated. */
export function fetchNativeTypst() {
  return fetchedOnce({
    find: nativeTypst,
    memory: join(folder, 'not-fetched'),
    fetch: () => {
      console.log(`Fetching Typst ${version} for the tests of PDF/UA-1, for at most two minutes; this is done once.`);
      mkdirSync(folder, { recursive: true });
      npm(folder, 'install', '--prefix', folder, '--no-audit', '--no-fund', '--no-save', '--loglevel=error', `${packageName}@${version}`);
      whole = undefined;
    },
  });
}

/**
 * The binary for another platform than this one, for a package that is made here: what package-lock.json names, with the digest that it
 * names. The path, or undefined where it cannot be had.
 */
export function fetchNativeTypstFor(platform, arch) {
  const own = join(cache, `typst-native-${version}-${platform}-${arch}`);
  const find = () => binaryIn(join(own, 'node_modules'), platform, arch);
  return fetchedOnce({
    find,
    memory: join(own, 'not-fetched'),
    fetch: () => {
      console.log(`Fetching Typst ${version} for ${platform} (${arch}), for at most two minutes; this is done once.`);
      mkdirSync(own, { recursive: true });
      for (const name of ['package.json', 'package-lock.json']) cpSync(join(root, name), join(own, name));
      npm(own, 'ci', '--omit=dev', '--ignore-scripts', `--os=${platform}`, `--cpu=${arch}`, '--no-audit', '--no-fund', '--loglevel=error');
    },
  });
}
