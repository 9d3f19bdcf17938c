import { defineConfig } from 'vitest/config';
import { testPowerShell } from './scripts/tools/programs/test-powershell.mjs';
import { hangLimitMs } from './test/hang-limit.ts';
import { LongFirst } from './test/long-first.ts';
import { projects } from './test/vitest-projects.ts';

const powershell = process.platform === 'win32' ? undefined : testPowerShell();

/** What this computer cannot run is not collected; scripts/tools/test.mjs counts it and says why. */
export default defineConfig({
  test: {
    projects,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    globalSetup: ['test/temporary-folder.ts'],
    setupFiles: ['test/no-system-clock.ts'],
    // Short processes end before the profiles pay that .NET gathers for its second compilation: a quarter less time of the processor.
    env: { DOTNET_TieredPGO: '0', ...(powershell === undefined ? {} : { CASTELLAN_PWSH: powershell }) },
    // Only for what hangs: how long things take is measured in test/bench, and these computers are busy.
    testTimeout: 5 * hangLimitMs,
    hookTimeout: 5 * hangLimitMs,
    expect: { poll: { timeout: hangLimitMs } },
  },
});
