// npm run bench: measures what the design promises and writes assets/bench.md. Ratios within one run; never part of the tests.
import { run, setUp } from './set-up.mjs';

setUp();
const { build } = await import('./build.mjs');
const { allParts } = await import('./parts.mjs');
for (const part of allParts) build(part);
const { browserPath } = await import('./find-browser.mjs');
const { fetchPowerShell, whyNoPowerShell } = await import('./test-powershell.mjs');
const powershell = fetchPowerShell();
if (powershell !== undefined) process.env.CASTELLAN_PWSH = powershell;
const files = [
  'test/bench/engine.bench.ts',
  'test/bench/report.bench.ts',
  ...(browserPath() === undefined ? [] : ['test/bench/screens.bench.ts']),
  ...(powershell === undefined ? [] : ['test/bench/scan.bench.ts']),
];
if (browserPath() === undefined) console.log('Without a browser the screens are not measured.');
if (powershell === undefined) console.log(`Only what needs no PowerShell is measured: ${whyNoPowerShell()}.`);
for (const [index, file] of files.entries()) {
  const done = run('vitest/vitest.mjs', ['run', '--config', 'scripts/build/vitest.bench.config.ts', '--reporter=dot', file], {
    env: { ...process.env, CASTELLAN_BENCH_FRESH: index === 0 ? 'yes' : 'no' },
  });
  if (done.status !== 0) process.exitCode = 1;
}
