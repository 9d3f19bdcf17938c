// npm run check: the quick half of npm test: types, lint, format, dead code, spelling, laws. As many side by side as there are processors.
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setUp } from './set-up.mjs';

setUp();
const { checks } = await import('./checks.mjs');
const { runChecks, summaryOf, worstOf } = await import('./run-checks.mjs');
const [longest, ...others] = checks;
const laws = ['laws', 'vitest/vitest.mjs', ['run', 'test/laws', '--exclude', '**/*.pwsh.test.ts', '--silent=passed-only']];
const began = performance.now();
const results = await runChecks([longest, laws, ...others], availableParallelism(), console.log);
console.log(summaryOf(results, performance.now() - began));
process.exitCode = worstOf(results);
