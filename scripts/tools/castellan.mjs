// npm run castellan -- …: the built command line, built first where it is stale.
import { spawnSync } from 'node:child_process';
import { setUp } from './set-up.mjs';

setUp();
const { build } = await import('./build.mjs');
process.exitCode = spawnSync(process.execPath, [build('cli'), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
