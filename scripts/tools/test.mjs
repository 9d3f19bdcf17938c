// npm test: sets itself up, runs every check and every suite, ends with one line `N passed, N failed, N skipped` over all of them.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
const { branchesOfEngine, checks } = await import('./checks.mjs');
const { runChecks } = await import('./run-checks.mjs');
const { build } = await import('./build.mjs');
const { allParts } = await import('./parts.mjs');
const { fetchNativeTypst } = await import('./programs/native-typst.mjs');
const { fetchPowerShell } = await import('./programs/test-powershell.mjs');
const { notCollected } = await import('./suites.mjs');
for (const part of allParts) build(part);
fetchNativeTypst();
fetchPowerShell();
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const { code } of await runChecks([...checks, branchesOfEngine], availableParallelism(), console.log)) counts[code === 0 ? 'passed' : 'failed'] += 1;

const folder = mkdtempSync(join(tmpdir(), 'castellan-test-'));
const report = join(folder, 'vitest.json');
try {
  const done = run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += result?.numFailedTests ?? 0;
  counts.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A suite that does not even load has no failed test in it.
  const broken = (result?.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  counts.failed += broken.length;
  if (done.status !== 0 && counts.failed === 0) counts.failed += 1;
  // The workflow keeps it; a run that passes leaves none of an earlier one.
  const kept = join(root, 'out', 'failed-tests.json');
  rmSync(kept, { force: true });
  if (counts.failed > 0 && result !== undefined) cpSync(report, kept);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const absent = notCollected();
console.log('');
console.log(absent.length === 0 ? 'Not collected: nothing.' : 'Not collected:');
for (const { count, why } of absent) console.log(`  ${count} test ${count === 1 ? 'file' : 'files'}, because ${why}.`);
const demanded = process.env.CASTELLAN_REQUIRE_ALL === '1' ? absent.filter(({ required }) => required) : [];
if (demanded.length > 0) console.log('CASTELLAN_REQUIRE_ALL is set, so what is missing counts as failed.');
counts.failed += demanded.length;
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
