// npm run castellan -- …: the built command line, built first where it is stale.
import { spawnSync } from 'node:child_process';
import { setUp } from './set-up.mjs';

setUp();
const { buildCli } = await import('./build-cli.mjs');
process.exitCode = spawnSync(process.execPath, [buildCli(), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
