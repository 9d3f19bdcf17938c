// Builds a part and what it needs while it runs, where they are missing or older than their sources.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { common, parts, withNeeds } from './parts.mjs';
import { root, run, stop } from './set-up.mjs';
import { withLock } from './with-lock.mjs';

/** When anything in a file or folder changed last. A folder's own time tells what was removed from it. */
function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path, { withFileTypes: true }).reduce((latest, entry) => {
    const inner = join(path, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(inner) : statSync(inner).mtimeMs);
  }, own.mtimeMs);
}

/** Written after everything else of a part: a build that was broken off has none. */
const stampOf = (part) => join(root, 'dist', 'built', part);

function isFresh(part) {
  const { target, sources } = parts[part];
  const stamp = stampOf(part);
  if (!existsSync(stamp) || !existsSync(join(root, target))) return false;
  const builtMs = statSync(stamp).mtimeMs;
  return [...common, ...sources].every((source) => newest(join(root, source)) < builtMs);
}

function buildOne(part) {
  const { config, name } = parts[part];
  const stamp = stampOf(part);
  rmSync(stamp, { force: true });
  const configPath = join('scripts', 'build', config);
  // What was built says when its building began, so that a source that changes meanwhile is not missed.
  const began = new Date();
  const done = run('vite/bin/vite.js', ['build', '--config', configPath, '--configLoader', 'runner'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Vite keeps a value that is set, and test runners set one: React would be built for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) stop(`${name} could not be built; the reason stands above.`);
  writeFileSync(stamp, `${began.toISOString()}\n`);
  utimesSync(stamp, began, began);
}

/** What is built, why that takes time, and how much of it is left. Standard error: the command line says nothing but its result. */
function tell(part, index, stale) {
  const { name, work } = parts[part];
  console.error(`Building ${index + 1} of ${stale.length}: ${name}. It is missing or older than its sources; ${work}.`);
}

/** Answers the path of the part; everything that it needs is built as well. */
export function build(part) {
  const stale = withNeeds(part).filter((each) => !isFresh(each));
  if (stale.length > 0) {
    mkdirSync(join(root, 'dist', 'built'), { recursive: true });
    // Two programs that build at once would each remove what the other one writes.
    withLock(join(root, 'dist', 'built', 'lock'), () => {
      for (const [index, each] of stale.entries()) {
        if (isFresh(each)) continue;
        tell(each, index, stale);
        const began = Date.now();
        buildOne(each);
        console.error(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
      }
    });
  }
  return join(root, parts[part].target);
}
