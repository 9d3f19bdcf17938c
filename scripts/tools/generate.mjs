// npm run generate: makes what is stale and names each file that it writes. The recordings need PowerShell and are made only when their inputs changed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, setUp } from './set-up.mjs';

setUp();
const { staleRecordingInputs } = await import('./generate/recording-inputs.mjs');
const { testPowerShell, whyNoPowerShell } = await import('./programs/test-powershell.mjs');
const folder = mkdtempSync(join(tmpdir(), 'castellan-generate-'));
const list = join(folder, 'written.txt');
const env = { ...process.env, CASTELLAN_GENERATE: '1', CASTELLAN_GENERATED: list };
function make(...files) {
  const done = run('vitest/vitest.mjs', ['run', ...files, '--passWithNoTests', '--reporter=dot', '--silent=passed-only'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  console.error(`${done.stdout}${done.stderr}`);
  process.exitCode = 1;
}
try {
  // One after the other: the worlds have what the subjects of the index declare, and everything else is made from both.
  make('test/laws/code/generated-index.test.ts');
  make('test/simulator/worlds.test.ts');
  make('test/laws/code/generated.test.ts');
  const stale = staleRecordingInputs();
  if (stale.length > 0 && testPowerShell() === undefined) {
    console.error(`The recordings of the practice hosts are stale (${stale.join(', ')}), and cannot be made here: ${whyNoPowerShell()}.`);
    process.exitCode = 1;
  } else if (stale.length > 0) {
    console.log(`Recording the practice hosts, because these inputs changed: ${stale.join(', ')}.`);
    make('test/laws/host/practice-recording.pwsh.test.ts');
  }
  const written = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
  for (const file of written) console.log(`wrote ${file}`);
  if (written.length === 0 && process.exitCode === undefined) console.log('Nothing was stale.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
