// npm run bench: measures what the design promises, writes assets/bench.md and prints each promise that is missed or was not measured.
// Ratios within one run; never part of the tests.
// npm run bench -- NAME…: these benches alone (engine, report, screens, scan, growth); the others keep their last measurements.
// npm run bench -- --check: exit code 1 when a promise is missed or was not measured.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp, stop } from './set-up.mjs';

setUp();
const given = process.argv.slice(2);
const check = given.includes('--check');
const chosen = given.filter((word) => word !== '--check');
const names = ['engine', 'report', 'screens', 'scan', 'growth'];
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) stop(`There is no bench “${unknown.join(', ')}”. There are: ${names.join(', ')}.`);

const { build } = await import('./build.mjs');
const { allParts } = await import('./parts.mjs');
for (const part of allParts) build(part);
const { browserPath } = await import('./programs/find-browser.mjs');
const { fetchPowerShell, whyNoPowerShell } = await import('./programs/test-powershell.mjs');
const { benchVerdict } = await import('./bench-verdict.mjs');
const powershell = fetchPowerShell();
if (powershell !== undefined) process.env.CASTELLAN_PWSH = powershell;
const absent = [...(browserPath() === undefined ? ['screens'] : []), ...(powershell === undefined ? ['scan', 'growth'] : [])];
if (absent.includes('screens')) console.log('Without a browser the screens are not measured.');
if (absent.includes('scan')) console.log(`Only what needs no PowerShell is measured: ${whyNoPowerShell()}.`);
for (const name of names) {
  if (absent.includes(name) || (chosen.length > 0 && !chosen.includes(name))) continue;
  const done = run('vitest/vitest.mjs', ['run', '--config', 'scripts/build/vitest.bench.config.ts', '--reporter=dot', `test/bench/${name}.bench.ts`]);
  if (done.status !== 0) process.exitCode = 1;
}
const { exitCode, lines } = benchVerdict(JSON.parse(readFileSync(join(root, 'assets', 'bench.json'), 'utf8')));
for (const line of lines) console.log(line);
if (check && exitCode !== 0) process.exitCode = exitCode;
