// npm test: sets itself up, runs every check and every suite, ends with one line `N passed, N failed, N skipped` over all of them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
const { checks } = await import('./checks.mjs');
const { allParts, build } = await import('./build.mjs');
for (const part of allParts) build(part);
const { fetchNativeTypst } = await import('./native-typst.mjs');
const hasNativeTypst = fetchNativeTypst() !== undefined;
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const [name, program, args] of checks) {
  const done = run(program, args);
  console.log(`${done.status === 0 ? 'passed' : 'FAILED'}  ${name}`);
  counts[done.status === 0 ? 'passed' : 'failed'] += 1;
}

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
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const files = (ending) => readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).length;
const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((each) => existsSync(join(each, program)));
const { browserPath } = await import('./find-browser.mjs');
const { electronWithDisplay } = await import('./electron-program.mjs');
const [hasBrowser, hasElectron] = [browserPath() !== undefined, electronWithDisplay() !== undefined];
const notCollected = [
  ...(process.env.CASTELLAN_PWSH || onPath('pwsh') || process.platform === 'win32'
    ? []
    : [
        {
          count: files('.pwsh.test.ts') + files('.pwsh.browser.test.ts'),
          why: 'no PowerShell was found (install PowerShell 7, or set CASTELLAN_PWSH to its path)',
          required: true,
        },
      ]),
  ...(process.env.CASTELLAN_RECORDINGS
    ? []
    : [{ count: files('.recordings.test.ts'), why: 'CASTELLAN_RECORDINGS names no folder with recorded outputs of Windows', required: true }]),
  ...(hasBrowser
    ? []
    : [
        {
          count: files('.browser.test.ts'),
          why: 'no browser was found (install Chromium, Chrome or Edge, or set CASTELLAN_CHROMIUM to its path)',
          required: true,
        },
      ]),
  ...(hasElectron
    ? []
    : [{ count: files('.electron.test.ts'), why: 'Electron’s program is not here (ELECTRON_OVERRIDE_DIST_PATH), or there is no display', required: true }]),
  ...(hasNativeTypst ? [] : [{ count: files('.native.test.ts'), why: 'the native Typst, which checks PDF/UA-1, could not be fetched', required: true }]),
  ...(process.platform === 'win32' ? [] : [{ count: files('.windows.test.ts'), why: 'they need Windows', required: false }]),
].filter(({ count }) => count > 0);
console.log('');
console.log(
  notCollected.length === 0
    ? 'Not collected: nothing.'
    : `Not collected: ${notCollected.map(({ count, why }) => `${count} test files, because ${why}`).join('; ')}.`,
);
if (process.env.CASTELLAN_REQUIRE_ALL === '1' && notCollected.some(({ required }) => required)) {
  console.log('CASTELLAN_REQUIRE_ALL is set, so what is missing counts as failed.');
  counts.failed += notCollected.filter(({ required }) => required).length;
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
