// npm start: sets itself up, then walks through the main job on a practice host.
import { spawnSync } from 'node:child_process';
import { setUp } from './set-up.mjs';

setUp();
const { buildCli } = await import('./build-cli.mjs');
const cli = buildCli();
const more = process.argv.slice(2);
const done = spawnSync(process.execPath, [cli, ...(more.length > 0 ? more : ['guide'])], { stdio: 'inherit' });
process.exitCode = done.status ?? 1;
