// npm run generate: writes what is derived from the catalogue; with PowerShell also the recordings of the practice hosts.
import { run, setUp } from './set-up.mjs';

setUp();
process.env.CASTELLAN_GENERATE = '1';
// The index first: everything else is made from the catalogue that it lists.
for (const file of [
  'test/laws/generated-index.test.ts',
  'test/simulator/worlds.test.ts',
  'test/laws/practice-recording.pwsh.test.ts',
  'test/laws/generated.test.ts',
]) {
  const done = run('vitest/vitest.mjs', ['run', file, '--passWithNoTests', '--reporter=dot']);
  if (done.status !== 0) process.exitCode = 1;
}
