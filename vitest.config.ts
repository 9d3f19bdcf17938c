import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { electronWithDisplay } from './scripts/tools/electron-program.mjs';
import { nativeTypst } from './scripts/tools/native-typst.mjs';
import { browserPath } from './scripts/tools/find-browser.mjs';

const onPath = (program: string): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const hasPowerShell = (process.env['CASTELLAN_PWSH'] ?? '') !== '' || onPath('pwsh') || process.platform === 'win32';
const hasBrowser = browserPath() !== undefined;
const hasRecordings = (process.env['CASTELLAN_RECORDINGS'] ?? '') !== '';

/** What this computer cannot run is not collected; scripts/tools/test.mjs counts it and says why. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...(hasPowerShell ? [] : ['test/**/*.pwsh.test.ts', 'test/**/*.pwsh.browser.test.ts']),
      ...(electronWithDisplay() === undefined ? ['test/**/*.electron.test.ts'] : []),
      ...(hasBrowser ? [] : ['test/**/*.browser.test.ts']),
      ...(nativeTypst() === undefined ? ['test/**/*.native.test.ts'] : []),
      ...(hasRecordings ? [] : ['test/**/*.recordings.test.ts']),
      ...(process.platform === 'win32' ? [] : ['test/windows/**']),
    ],
    maxWorkers: 2,
    // Only for what hangs: how long things take is measured in test/bench, and these computers are busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
