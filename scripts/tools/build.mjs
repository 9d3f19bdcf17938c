// Builds what is older than its sources. Each part is one Vite configuration and one file that says when it was built last.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, stop } from './set-up.mjs';

const parts = {
  cli: { config: 'vite.cli.config.ts', target: 'dist/cli/castellan.js', sources: ['main', 'assets'], name: 'The command line' },
  web: { config: 'vite.web.config.ts', target: 'dist/web/castellan-web.js', sources: ['main', 'assets'], name: 'The server for browsers' },
  window: { config: 'vite.window.config.ts', target: 'dist/electron/castellan-window.js', sources: ['main', 'assets'], name: 'The window' },
  preload: {
    config: 'vite.preload.config.ts',
    target: 'dist/electron/preload.cjs',
    sources: ['main/shells/electron'],
    name: 'The script between page and window',
  },
  report: {
    config: 'vite.report.config.ts',
    target: 'dist/report/typst-worker.mjs',
    sources: ['main/reports', 'assets/report'],
    name: 'The part that writes PDFs',
  },
  renderer: { config: 'vite.renderer.config.ts', target: 'dist/renderer/index.html', sources: ['renderer', 'main/contract'], name: 'The screens' },
};

const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);

export const allParts = Object.keys(parts);

/** Answers the path of what was built. */
export function build(part) {
  const { config, target, sources, name } = parts[part];
  const configPath = join('scripts', 'build', config);
  const built = join(root, target);
  const latest = Math.max(
    ...sources.map((source) => newest(join(root, source))),
    statSync(join(root, 'package.json')).mtimeMs,
    statSync(join(root, configPath)).mtimeMs,
  );
  if (existsSync(built) && statSync(built).mtimeMs > latest) return built;
  const done = run('vite/bin/vite.js', ['build', '--config', configPath, '--configLoader', 'runner'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) stop(`${name} could not be built; the reason stands above.`);
  return built;
}
