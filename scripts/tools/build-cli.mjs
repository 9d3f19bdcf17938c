// Builds dist/cli/castellan.js when a source is newer than it.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, stop } from './set-up.mjs';

const target = join(root, 'dist', 'cli', 'castellan.js');

const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

export function buildCli() {
  const sources = Math.max(
    newest(join(root, 'main')),
    newest(join(root, 'assets')),
    statSync(join(root, 'package.json')).mtimeMs,
    statSync(join(root, 'scripts', 'build', 'vite.cli.config.ts')).mtimeMs,
  );
  if (existsSync(target) && statSync(target).mtimeMs > sources) return target;
  const built = run('vite/bin/vite.js', ['build', '--config', 'scripts/build/vite.cli.config.ts', '--configLoader', 'runner'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) stop('The command line could not be built; the reason stands above.');
  return target;
}
