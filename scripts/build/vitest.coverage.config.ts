import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import everything from '../../vitest.config.ts';

/** The rooms of the engine that decide, each with the share of its branches that tests have to take. */
const atLeastPercent = { history: 90, judging: 90, planning: 90, protecting: 90, running: 90 };

/** A threshold of a folder without files would hold for ever. */
function thresholdOf([room, branches]: [string, number]): [string, { branches: number }] {
  const folder = `main/engine/${room}`;
  if (readdirSync(folder).length === 0) throw new Error(`The folder ${folder} is empty. Correct scripts/build/vitest.coverage.config.ts.`);
  return [`${folder}/**`, { branches }];
}

const { projects: _, ...ofAll } = everything.test ?? {};

/**
 * How many branches of the engine its own quick tests take. A branch that no test takes is a rule that was never seen at work. What only the test that is
 * left out takes does not count; `npm test` runs it with all others.
 */
export default defineConfig({
  test: {
    ...ofAll,
    isolate: false,
    // What ends a rollback or a window at the next start, and a saved script, are tested with the use cases that call them.
    include: ['test/main/{engine,application}/**/*.test.ts'],
    exclude: ['test/main/engine/running/edited-plans.test.ts'],
    coverage: {
      enabled: true,
      provider: 'v8',
      reporter: ['text'],
      reportsDirectory: 'node_modules/.cache/coverage',
      include: ['main/engine/**/*.ts'],
      skipFull: true,
      thresholds: Object.fromEntries(Object.entries(atLeastPercent).map(thresholdOf)),
    },
  },
});
