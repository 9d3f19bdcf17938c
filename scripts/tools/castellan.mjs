// npm run castellan -- …: the command line; it and what it needs are built first where they are missing or stale.
import { setUp } from './set-up.mjs';

setUp();
const { build } = await import('./build.mjs');
const { runProgram } = await import('./run-program.mjs');
process.exitCode = await runProgram(process.execPath, [build('cli'), ...process.argv.slice(2)]);
