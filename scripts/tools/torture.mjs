// npm run torture -- --kills N --seed N: kills Castellan at random points, starts again, compares with what the hosts have recorded, undoes, compares again.
// --practice: on practice hosts only, without the simulator; the numbers of the kills are others then.
// npm run torture -- --seed N --kill K: the kill of this number alone, as in the run with this seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

setUp();
const { buildTorture } = await import('./build-torture.mjs');
const { runProgram } = await import('./run-program.mjs');
const { fetchPowerShell, whyNoPowerShell } = await import('./programs/test-powershell.mjs');
const powershell = process.platform === 'linux' ? fetchPowerShell() : undefined;
if (powershell === undefined) console.log(`Only practice hosts: ${process.platform === 'linux' ? whyNoPowerShell() : 'the simulator is killed on Linux'}.`);
const folder = mkdtempSync(join(tmpdir(), 'castellan-torture-run-'));
try {
  const { CASTELLAN_PWSH: _own, ...given } = process.env;
  const env = { ...given, ...(powershell !== undefined && { CASTELLAN_PWSH: powershell }), TMPDIR: folder, TEMP: folder, TMP: folder };
  process.exitCode = await runProgram(process.execPath, [await buildTorture(folder), 'run', '--tests', join(root, 'test'), ...process.argv.slice(2)], { env });
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
